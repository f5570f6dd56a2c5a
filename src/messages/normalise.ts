import { defineTexts } from './text.js';

export const normaliseTexts = defineTexts({});
