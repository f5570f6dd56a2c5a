import { catalogue, message } from '../messages/catalogue.js';
import type { Recognition } from '../map/types.js';
import type { Lang } from '../messages/text.js';

const languages: readonly Lang[] = ['zh', 'en'];

/**
 * Whether rows are from a report of bidui: it lists people with names and numbers, and a copy of it among the rolls
 * (mailed back, renamed, filled in) would be read as one. No office's roll has both of these headers.
 */
export const isOwnReport = (rows: readonly { readonly text: readonly (string | undefined)[] }[]): boolean =>
  rows.some(({ text }) => {
    const cells = new Set(text.map((cell) => cell?.trim()));
    return languages.some(
      (lang) =>
        cells.has(catalogue['report.col-finding-id'][lang]) &&
        cells.has(catalogue['report.col-confidence'][lang]),
    );
  });

/** What a sheet of a report is recognised as. */
export const ownReport: Recognition = {
  kind: 'no-roll',
  reason: message('run.own-report'),
  hint: message('run.own-report-hint'),
};
