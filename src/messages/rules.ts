import { defineTexts } from './text.js';

export const ruleTexts = defineTexts({});
