import { Readable } from 'node:stream';
import { createInflateRaw, crc32 } from 'node:zlib';
import { fromRandomAccessReaderPromise, type Entry, type LocalFileHeader, type ZipFile } from 'yauzl';
import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { fileProblem, isSystemError } from '../file-problem.js';
import { readLimits } from '../limits.js';
import { bytesInMemory, bytesOfFile, type ZipBytes } from './zip-bytes.js';
import { ZipReader } from './zip-reader.js';

const STORED = 0;
const DEFLATED = 8;
const LOCAL_HEADER_BYTES = 30;
/** In place of a size that stands in a zip64 field. */
const ELSEWHERE = 0xffffffff;
const READ_BYTES = 512 * 1024;
const INFLATE_BYTES = 1024 * 1024;

/** The directory of an opened zip file. Part names are compared without regard to case, as the xlsx format does. */
export interface ZipArchive {
  /** Names of all parts, with forward slashes, no leading slash, in the case of the file. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The bytes of one part, unpacked; ends in `Damage` where they are not what the directory says they are. */
  chunks(name: string): AsyncGenerator<Buffer, void>;
  /** Unpacked size of a part as the directory states it; 0 where there is no such part. */
  size(name: string): number;
  close(): void;
}

const partKey = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

const nameOf = (entry: Entry): string =>
  entry.fileNameRaw.toString('utf8').replaceAll('\\', '/').replace(/^\/+/, '');

const checkSizes = (entries: Iterable<Entry>): void => {
  let packed = 0;
  let unpacked = 0;
  for (const entry of entries) {
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
  }
  const tooDense = unpacked > readLimits.ratioFloorBytes && unpacked > packed * readLimits.inflateRatio;
  if (tooDense || unpacked > readLimits.inflatedBytes) {
    throw new Damage(message('read.zip-bomb', { megabytes: Math.round(unpacked / 1024 ** 2) }));
  }
};

/** Two parts in one place are a way to make a small file unpack to any size, or a directory that points astray. */
const checkPlaces = (entries: Iterable<Entry>): void => {
  let end = 0;
  const inOrder = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  for (const entry of inOrder) {
    const start = entry.relativeOffsetOfLocalHeader;
    if (start < end) throw new Damage(message('read.zip-overlap', { part: nameOf(entry) }));
    end = start + LOCAL_HEADER_BYTES + entry.compressedSize;
  }
};

const readDirectory = async (zip: ZipFile): Promise<Map<string, Entry>> => {
  if (zip.entryCount > readLimits.zipEntries) {
    throw new Damage(message('read.zip-entries', { count: zip.entryCount, limit: readLimits.zipEntries }));
  }
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const key = partKey(nameOf(entry));
    if (entries.has(key)) throw new Damage(message('read.zip-duplicate', { part: nameOf(entry) }));
    entries.set(key, entry);
  }
  checkSizes(entries.values());
  checkPlaces(entries.values());
  return entries;
};

/** The bytes from `start` up to `end`, fewer where they end before. A stream would close the file. */
async function* readRange(source: ZipBytes, start: number, end: number): AsyncGenerator<Buffer, void> {
  for (let position = start; position < end;) {
    const chunk = Buffer.allocUnsafe(Math.min(READ_BYTES, end - position));
    const bytesRead = await source.read(chunk, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield chunk.subarray(0, bytesRead);
  }
}

/**
 * Compares the header in front of a part with the directory. A writer that did not know the sizes yet has left them 0, a
 * large file has all ones in their place; any other difference means that two programs would read two different files.
 */
const checkHeader = (header: LocalFileHeader, entry: Entry): void => {
  const differs = (own: number, stated: number): boolean => own !== 0 && own !== ELSEWHERE && own !== stated;
  if (
    differs(header.compressedSize, entry.compressedSize) ||
    differs(header.uncompressedSize, entry.uncompressedSize)
  ) {
    throw new Damage(message('read.zip-size', { part: nameOf(entry) }));
  }
  if (header.compressionMethod !== entry.compressionMethod) throw new Damage(message('read.zip-damaged'));
};

/** Unpacked bytes of an entry, not yet compared with what the directory says. */
async function* inflate(zip: ZipFile, bytes: ZipBytes, entry: Entry): AsyncGenerator<Buffer, void> {
  const header = await zip.readLocalFileHeaderPromise(entry);
  checkHeader(header, entry);
  const { fileDataStart } = header;
  if (entry.compressedSize === 0) return;
  const packed = readRange(bytes, fileDataStart, fileDataStart + entry.compressedSize);
  if (entry.compressionMethod === STORED) {
    yield* packed;
    return;
  }
  const source = Readable.from(packed, { objectMode: false });
  const inflater = createInflateRaw({ chunkSize: INFLATE_BYTES });
  source.on('error', (error) => inflater.destroy(error));
  try {
    yield* source.pipe(inflater) as AsyncIterable<Buffer>;
  } finally {
    source.destroy();
    inflater.destroy();
  }
}

/** Passes the bytes on while they agree with size and checksum of the directory; ends in `Damage` otherwise. */
async function* verified(bytes: AsyncIterable<Buffer>, entry: Entry): AsyncGenerator<Buffer, void> {
  let size = 0;
  let checksum = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > entry.uncompressedSize) throw new Damage(message('read.zip-size', { part: nameOf(entry) }));
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (size !== entry.uncompressedSize) throw new Damage(message('read.zip-size', { part: nameOf(entry) }));
  if (checksum !== entry.crc32) throw new Damage(message('read.zip-checksum', { part: nameOf(entry) }));
}

/** Names errors of the container (its reader and zlib throw plain ones) and leaves the system's own alone. */
const containerDamage = (error: unknown): unknown =>
  error instanceof Damage || isSystemError(error)
    ? error
    : new Damage(message('read.zip-damaged'), { hint: message('read.hint.ask-copy'), cause: error });

interface OpenZip {
  readonly path: string;
  readonly source: ZipBytes;
  readonly zip: ZipFile;
}

async function* entryChunks({ path, source, zip }: OpenZip, entry: Entry): AsyncGenerator<Buffer, void> {
  if (entry.isEncrypted())
    throw new Damage(message('read.zip-encrypted'), { hint: message('read.hint.remove-password') });
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    throw new Damage(message('read.zip-method', { part: nameOf(entry), method: entry.compressionMethod }));
  }
  const bytes = verified(inflate(zip, source, entry), entry);
  try {
    for (;;) {
      const next = await bytes.next().catch((error: unknown) => {
        throw fileProblem(path, containerDamage(error));
      });
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await bytes.return();
  }
}

/**
 * Opens a zip file and reads its directory. Throws `Damage` where the container is incomplete, contradicts itself or
 * would unpack to more than `readLimits` allow, a `UserError` where the system refuses to read it. `close` must be called.
 * `inMemory` is read in place of the file where it had to be decrypted.
 */
export const openZipArchive = async (path: string, inMemory?: Buffer): Promise<ZipArchive> => {
  const source = inMemory === undefined ? bytesOfFile(path) : bytesInMemory(inMemory);
  try {
    const zip = await fromRandomAccessReaderPromise(new ZipReader(source), source.size, {
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: false,
    });
    const entries = await readDirectory(zip);
    return {
      names: [...entries.values()].map(nameOf),
      has: (name) => entries.has(partKey(name)),
      size: (name) => entries.get(partKey(name))?.uncompressedSize ?? 0,
      chunks: (name) => {
        const entry = entries.get(partKey(name));
        if (entry === undefined) throw new Damage(message('read.part-missing', { part: name }));
        return entryChunks({ path, source, zip }, entry);
      },
      close: () => source.close(),
    };
  } catch (error) {
    source.close();
    throw fileProblem(path, containerDamage(error));
  }
};
