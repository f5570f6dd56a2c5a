import type { NameLikeness } from '../rules/near-names-table.js';
import { identityComparer } from './compare-identities.js';
import { loadNameForms } from './name-forms.js';
import { signsOfName } from './name-signs.js';

/** What the script knows of names, for finding near misses. */
export const loadNameLikeness = async (): Promise<NameLikeness> => {
  const forms = await loadNameForms();
  return {
    compareIdentities: identityComparer(forms),
    signsOf: signsOfName(forms),
    usualNameOf: forms.variant,
  };
};
