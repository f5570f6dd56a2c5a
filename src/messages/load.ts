import { defineTexts } from './text.js';

export const loadTexts = defineTexts({});
