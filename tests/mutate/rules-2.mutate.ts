import { judgeRules } from './judge-rules.js';

judgeRules(1);
