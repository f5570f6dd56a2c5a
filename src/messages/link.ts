import { defineTexts } from './text.js';

export const linkTexts = defineTexts({});
