import { defineTexts } from './text.js';

export const schemaTexts = defineTexts({});
