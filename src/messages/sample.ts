import { defineTexts } from './text.js';

export const sampleTexts = defineTexts({});
