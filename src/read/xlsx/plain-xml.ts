import { TextDecoder } from 'node:util';
import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { readLimits } from '../limits.js';
import { Utf8Check } from '../utf8-check.js';

const LESS_THAN = 0x3c;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const UTF8_BOM = Buffer.from([0xef, 0xbb, 0xbf]);
const UTF16_LE_BOM = Buffer.from([0xff, 0xfe]);
const UTF16_BE_BOM = Buffer.from([0xfe, 0xff]);
const CDATA_START = Buffer.from('<![CDATA[');
const COMMENT_START = Buffer.from('<!--');
/** Bytes after which every kind of special markup can be told from the others. */
const LONGEST_START = CDATA_START.length;
const DECLARATION_BYTES = 200;

const startsWith = (bytes: Buffer, start: Buffer): boolean =>
  bytes.length >= start.length && bytes.compare(start, 0, start.length, 0, start.length) === 0;

/** The encoding of a part by its byte order mark, else by its XML declaration, else UTF-8; by its WHATWG name. */
const encodingOf = (head: Buffer): string => {
  if (startsWith(head, UTF8_BOM)) return 'utf-8';
  if (startsWith(head, UTF16_LE_BOM)) return 'utf-16le';
  if (startsWith(head, UTF16_BE_BOM)) return 'utf-16be';
  const declaration = head.toString('latin1', 0, DECLARATION_BYTES);
  const label = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(declaration)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    throw new Damage(message('read.xml-encoding', { encoding: label }), { cause: error });
  }
};

/** The same text as UTF-8 without a byte order mark; ends in `Damage` where it is not valid in its own encoding. */
async function* asUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  let decoder: TextDecoder | undefined;
  let check: Utf8Check | undefined;
  for await (let chunk of chunks) {
    if (decoder === undefined && check === undefined) {
      const encoding = encodingOf(chunk);
      if (encoding === 'utf-8') check = new Utf8Check();
      else decoder = new TextDecoder(encoding, { fatal: true });
      if (startsWith(chunk, UTF8_BOM)) chunk = chunk.subarray(UTF8_BOM.length);
    }
    if (decoder !== undefined) chunk = transcode(decoder, chunk);
    else if (check?.push(chunk) !== undefined) throw new Damage(message('read.xml-not-text'));
    yield chunk;
  }
  if (check?.finish() !== undefined) throw new Damage(message('read.xml-not-text'));
  if (decoder !== undefined) yield transcode(decoder);
}

/** The next piece of a text in another encoding as UTF-8; without `chunk`, its end. */
const transcode = (decoder: TextDecoder, chunk?: Buffer): Buffer => {
  try {
    return Buffer.from(chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true }));
  } catch (error) {
    throw new Damage(message('read.xml-not-text'), { cause: error });
  }
};

/**
 * Finds special markup in one piece of text; remembers what lies ahead, so that a piece is searched only once. Looks for the
 * second byte, which is rare in a sheet, where the first stands at every tag.
 */
class SpecialFinder {
  private readonly bytes: Buffer;
  private exclamation: number;
  private question: number;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
    this.exclamation = this.find(EXCLAMATION, 0);
    this.question = this.find(QUESTION, 0);
  }

  /** Index of the next `<!` or `<?`, or of a `<` that is the last byte; -1 where there is none. */
  next(from: number): number {
    const { bytes } = this;
    if (this.exclamation < from) this.exclamation = this.find(EXCLAMATION, from);
    if (this.question < from) this.question = this.find(QUESTION, from);
    const nearest = Math.min(this.exclamation, this.question);
    if (nearest < bytes.length) return nearest;
    return bytes.length > from && bytes[bytes.length - 1] === LESS_THAN ? bytes.length - 1 : -1;
  }

  private find(second: number, from: number): number {
    const { bytes } = this;
    let found = bytes.indexOf(second, from + 1);
    while (found >= 0 && bytes[found - 1] !== LESS_THAN) found = bytes.indexOf(second, found + 1);
    return found < 0 ? bytes.length : found - 1;
  }
}

const escapeCdata = (bytes: Buffer): Buffer =>
  Buffer.from(
    bytes.toString('utf8').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  );

interface Special {
  /** Index after the markup; `undefined` where its end is not there yet. */
  readonly end: number | undefined;
  /** What stands in its place. */
  readonly text: Buffer;
}

const NOTHING = Buffer.alloc(0);
const UNFINISHED: Special = { end: undefined, text: NOTHING };

const upTo = (bytes: Buffer, from: number, terminator: string): number | undefined => {
  const found = bytes.indexOf(terminator, from, 'latin1');
  return found < 0 ? undefined : found + terminator.length;
};

/** Reads the comment, processing instruction or CDATA section at `start`. Refuses document type declarations. */
const readSpecial = (bytes: Buffer, start: number): Special => {
  if (bytes[start + 1] === QUESTION) return { end: upTo(bytes, start + 2, '?>'), text: NOTHING };
  const beginning = bytes.subarray(start, start + LONGEST_START);
  if (startsWith(beginning, COMMENT_START)) {
    return { end: upTo(bytes, start + COMMENT_START.length, '-->'), text: NOTHING };
  }
  if (startsWith(beginning, CDATA_START)) {
    const end = upTo(bytes, start + CDATA_START.length, ']]>');
    if (end === undefined) return UNFINISHED;
    return { end, text: escapeCdata(bytes.subarray(start + CDATA_START.length, end - ']]>'.length)) };
  }
  const cutOff = beginning.length < LONGEST_START;
  if (cutOff && (isBeginning(beginning, COMMENT_START) || isBeginning(beginning, CDATA_START)))
    return UNFINISHED;
  throw new Damage(message('read.xml-doctype'));
};

const isBeginning = (part: Buffer, whole: Buffer): boolean =>
  part.equals(whole.subarray(0, Math.min(part.length, whole.length)));

/**
 * The elements and text of an XML part as UTF-8, and nothing else: no byte order mark, declaration, comment or
 * processing instruction; CDATA sections become escaped text. So the scanners behind it need to know only tags, text
 * and entities. Ends in `Damage` for a document type declaration (entities could be made to expand without end), for
 * bytes that are not text, and for markup that never ends.
 */
export async function* plainXml(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  let unfinished = NOTHING;
  for await (const chunk of asUtf8(chunks)) {
    const bytes = unfinished.length === 0 ? chunk : Buffer.concat([unfinished, chunk]);
    const specials = new SpecialFinder(bytes);
    const pieces: Buffer[] = [];
    let position = 0;
    unfinished = NOTHING;
    for (let start = specials.next(0); start >= 0; start = specials.next(position)) {
      pieces.push(bytes.subarray(position, start));
      const { end, text } = start === bytes.length - 1 ? UNFINISHED : readSpecial(bytes, start);
      position = end ?? bytes.length;
      pieces.push(text);
      if (end === undefined) unfinished = Buffer.from(bytes.subarray(start));
    }
    if (unfinished.length > readLimits.markupBytes) throw new Damage(message('read.xml-truncated'));
    yield pieces.length === 0 ? bytes : Buffer.concat([...pieces, bytes.subarray(position)]);
  }
  if (unfinished.length > 0) throw new Damage(message('read.xml-truncated'));
}
