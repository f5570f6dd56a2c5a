import { defineTexts } from './text.js';

export const readTexts = defineTexts({});
