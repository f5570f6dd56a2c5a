import { judgeRelations } from './judge-relations.js';

judgeRelations(1);
