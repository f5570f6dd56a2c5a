import { UserError } from '../errors.js';
import { message, type Message } from '../messages/catalogue.js';
import type { Format } from './formats.js';
import type { Probe } from './probe.js';
import { textBeginning } from './text-beginning.js';

/** A format that is recognised in order to be refused by its name, with what to do instead. */
interface RefusedFormat {
  readonly sniff: (probe: Probe) => boolean;
  readonly what: Message;
  readonly hint: Message;
}

const startsWithHex =
  (...signatures: readonly string[]) =>
  ({ head }: Probe): boolean =>
    signatures.some((signature) => head.toString('hex', 0, signature.length / 2) === signature);

const hasPart =
  (pattern: RegExp) =>
  ({ parts }: Probe): boolean =>
    parts !== undefined && [...parts].some((name) => pattern.test(name));

const beginsWith =
  (pattern: RegExp) =>
  (probe: Probe): boolean =>
    pattern.test(textBeginning(probe));

const refused = {
  saveAnew: message('read.hint.save-as-xlsx'),
  unpack: message('read.hint.unpack'),
  askSpreadsheet: message('read.hint.ask-spreadsheet'),
};

/** Formats that are met under the names of spreadsheets but not read, in the order in which they are tried. */
export const refusedFormats: readonly RefusedFormat[] = [
  {
    // Excel 2 to 4 wrote its records without a container; some programs do so with those of Excel 5.
    sniff: startsWithHex('09000400', '09020600', '09040600', '09080800'),
    what: message('read.format.xls-old'),
    hint: refused.saveAnew,
  },
  { sniff: hasPart(/^xl\/workbook\.bin$/), what: message('read.format.xlsb'), hint: refused.saveAnew },
  {
    sniff: (probe) =>
      hasPart(/^(?:word|ppt)\//)(probe) ||
      (probe.parts !== undefined && probe.head.includes('application/vnd.oasis.opendocument.')),
    what: message('read.format.document'),
    hint: refused.askSpreadsheet,
  },
  {
    sniff: (probe) =>
      probe.parts !== undefined || startsWithHex('526172211a07', '377abcaf271c', '1f8b')(probe),
    what: message('read.format.archive'),
    hint: refused.unpack,
  },
  {
    sniff: startsWithHex('255044462d'),
    what: message('read.format.pdf'),
    hint: refused.askSpreadsheet,
  },
  {
    sniff: startsWithHex('89504e47', 'ffd8ff', '47494638', '49492a00', '4d4d002a'),
    what: message('read.format.image'),
    hint: refused.askSpreadsheet,
  },
  { sniff: beginsWith(/^\{\\rtf/), what: message('read.format.rtf'), hint: refused.askSpreadsheet },
  {
    sniff: beginsWith(/^(?:mime-version:|from: <saved by)/),
    what: message('read.format.mhtml'),
    hint: message('read.hint.save-mhtml-anew'),
  },
  { sniff: beginsWith(/^<\?xml\b/), what: message('read.format.xml'), hint: refused.askSpreadsheet },
];

/** Makes a format of one that is refused: opening it is the `UserError`. */
export const refuseFormat = ({ sniff, what, hint }: RefusedFormat): Format => ({
  sniff,
  open: ({ path }) => Promise.reject(new UserError(what, { where: path, hint })),
});
