import { defineTexts } from './text.js';

export const policyTexts = defineTexts({
  'policy.table-line': { zh: '{since}起：{row}', en: 'from {since}: {row}' },
});
