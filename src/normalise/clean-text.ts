/** Lossless changes that any kind of value may need. */
export type TextChange = 'text.invisible' | 'text.space' | 'text.full-width' | 'text.apostrophe';

export interface CleanedText {
  readonly text: string;
  /** Each kind of change once, in the order of `TextChange`. */
  readonly changes: readonly TextChange[];
}

/** The list of changes of a value that was clean already; shared, so that clean rows allocate nothing. */
export const noChanges: readonly never[] = Object.freeze([]);

const plain = 0;
const space = 1;
const invisible = 2;
const fullWidth = 3;
/** First half of U+E0100-E01EF: ideographic variation selectors, which pick a glyph and not a character. */
const variationLead = 4;

const ranges: readonly (readonly [from: number, to: number, kind: number])[] = [
  [0x0000, 0x0008, invisible],
  [0x0009, 0x000d, space],
  [0x000e, 0x001f, invisible],
  [0x007f, 0x0084, invisible],
  [0x0085, 0x0085, space],
  [0x0086, 0x009f, invisible],
  [0x00a0, 0x00a0, space],
  [0x00ad, 0x00ad, invisible],
  [0x061c, 0x061c, invisible],
  [0x1680, 0x1680, space],
  [0x180b, 0x180e, invisible],
  [0x2000, 0x200a, space],
  [0x200b, 0x200f, invisible],
  [0x2028, 0x2029, space],
  [0x202a, 0x202e, invisible],
  [0x202f, 0x202f, space],
  [0x205f, 0x205f, space],
  [0x2060, 0x206f, invisible],
  [0x3000, 0x3000, space],
  [0xdb40, 0xdb40, variationLead],
  [0xfe00, 0xfe0f, invisible],
  [0xfeff, 0xfeff, invisible],
  [0xff01, 0xff5e, fullWidth],
];

const kindOf = new Uint8Array(0x10000);
for (const [from, to, kind] of ranges) kindOf.fill(kind, from, to + 1);

const isVariationTrail = (code: number): boolean => code >= 0xdd00 && code <= 0xddef;

/** ' ` ‘ ’: what spreadsheets and clerks put before a number to keep it text. */
const isApostrophe = (code: number): boolean =>
  code === 0x27 || code === 0x60 || code === 0x2018 || code === 0x2019;

/** Whether `cleanText` would leave the text as it is. */
export const isClean = (text: string): boolean => {
  const last = text.length - 1;
  if (last < 0) return true;
  const first = text.charCodeAt(0);
  if (first === 0x20 || isApostrophe(first) || text.charCodeAt(last) === 0x20) return false;
  for (let at = 0; at <= last; at += 1) if (kindOf[text.charCodeAt(at)] !== plain) return false;
  return true;
};

const cleanSlowly = (text: string): CleanedText => {
  const changed = { invisible: false, space: false, fullWidth: false, apostrophe: false };
  let out = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = kindOf[code];
    if (kind === space) {
      changed.space = true;
      out += ' ';
    } else if (kind === invisible) {
      changed.invisible = true;
    } else if (kind === fullWidth) {
      changed.fullWidth = true;
      out += String.fromCharCode(code - 0xfee0);
    } else if (kind === variationLead && isVariationTrail(text.charCodeAt(at + 1))) {
      changed.invisible = true;
      at += 1;
    } else {
      out += text.charAt(at);
    }
  }
  let from = 0;
  let to = out.length;
  for (; from < to; from += 1) {
    const code = out.charCodeAt(from);
    if (code === 0x20) changed.space = true;
    else if (isApostrophe(code)) changed.apostrophe = true;
    else break;
  }
  for (; to > from && out.charCodeAt(to - 1) === 0x20; to -= 1) changed.space = true;
  const changes: TextChange[] = [];
  if (changed.invisible) changes.push('text.invisible');
  if (changed.space) changes.push('text.space');
  if (changed.fullWidth) changes.push('text.full-width');
  if (changed.apostrophe) changes.push('text.apostrophe');
  return { text: out.slice(from, to), changes };
};

/**
 * Removes the noise that carries no meaning in any kind of cell: byte order marks, zero-width and control characters,
 * soft hyphens, direction marks and variation selectors; turns every kind of space and line break into one ordinary
 * space each, full-width ASCII into half-width; drops leading apostrophes and spaces around the text. Spaces inside
 * the text stay: only the kind of value knows what they mean.
 */
export const cleanText = (text: string): CleanedText =>
  isClean(text) ? { text, changes: noChanges } : cleanSlowly(text);
