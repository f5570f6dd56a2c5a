import { catalogue, message, type MessageKey } from '../messages/catalogue.js';
import type { Recognition } from '../map/types.js';
import type { Lang } from '../messages/text.js';

const languages: readonly Lang[] = ['zh', 'en'];

/** Headers by which a sheet of findings and the sheet of uncertain pairs are known. */
const ownHeaders = [
  ['report.col-finding-id', 'report.col-confidence'],
  ['review.col-decision', 'review.col-key'],
] as const satisfies readonly (readonly MessageKey[])[];

/**
 * Whether rows are from a report of bidui: it lists people with names and numbers, and a copy of it among the rolls
 * (mailed back, renamed, filled in) would be read as one. No office's roll has all the headers of a set.
 */
export const isOwnReport = (rows: readonly { readonly text: readonly (string | undefined)[] }[]): boolean =>
  rows.some(({ text }) => {
    const cells = new Set(text.map((cell) => cell?.trim()));
    return languages.some((lang) =>
      ownHeaders.some((headers) => headers.every((key) => cells.has(catalogue[key][lang]))),
    );
  });

/** What a sheet of a report is recognised as. */
export const ownReport: Recognition = {
  kind: 'no-roll',
  reason: message('run.own-report'),
  hint: message('run.own-report-hint'),
};
