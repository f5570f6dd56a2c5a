import { defineTexts } from './text.js';

export const mapTexts = defineTexts({});
