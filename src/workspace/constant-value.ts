import { constantValue, personalKinds } from '../map/constant-value.js';
import type { Field } from '../schema/dataset.js';

/** Whether a text can be a field's value for a whole sheet; `personal`: the field differs from person to person. */
export const judgeConstant = (field: Field, text: string): 'fine' | 'not-a-value' | 'personal' => {
  if (personalKinds.has(field.kind)) return 'personal';
  return constantValue(field, text) === null ? 'not-a-value' : 'fine';
};
