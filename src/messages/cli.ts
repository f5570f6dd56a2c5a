import { defineTexts } from './text.js';

export const cliTexts = defineTexts({});
