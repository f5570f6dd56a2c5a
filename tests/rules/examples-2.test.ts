import { checkExamples } from './check-examples.js';

checkExamples(1);
