import { defineTexts } from './text.js';

export const inspectTexts = defineTexts({});
