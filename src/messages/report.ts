import { defineTexts } from './text.js';

export const reportTexts = defineTexts({});
