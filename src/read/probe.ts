import { open } from 'node:fs/promises';
import { UserError } from '../errors.js';
import { message } from '../messages/catalogue.js';
import { namingDamage } from './damage.js';
import { namingFile } from './file-problem.js';
import { openZipArchive } from './xlsx/zip-archive.js';

/** Enough to see how a file begins: the directory of an old Office file lies further in and is looked up. */
const HEAD_BYTES = 64 * 1024;
const OLE_SIGNATURE = 'd0cf11e0a1b11ae1';
const OLE_HEADER_BYTES = 512;
const OLE_DIRECTORY_BYTES = 4096;
const ZIP_SIGNATURES = ['504b0304', '504b0506'];

/** What is known of a file before it is decided what it is. */
export interface Probe {
  readonly path: string;
  readonly size: number;
  /** The first bytes; all of them where the file is short. */
  readonly head: Buffer;
  /** Names of the parts inside, in lower case; `undefined` where the file is not a zip container. */
  readonly parts: ReadonlySet<string> | undefined;
  /** The list of streams of an old Office (OLE) container, as bytes; empty in any other file. */
  readonly oleDirectory: Buffer;
}

/** Where the directory of an OLE container begins ([MS-CFB] 2.2): its sectors are numbered behind the header. */
const oleDirectoryOffset = (head: Buffer): number | undefined => {
  if (head.length < OLE_HEADER_BYTES || head.toString('hex', 0, 8) !== OLE_SIGNATURE) return undefined;
  const sectorShift = head.readUInt16LE(30);
  return sectorShift === 9 || sectorShift === 12 ? (head.readUInt32LE(48) + 1) * 2 ** sectorShift : undefined;
};

const readHead = async (path: string): Promise<Pick<Probe, 'size' | 'head' | 'oleDirectory'>> => {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.subarray(0, bytesRead);
    const offset = oleDirectoryOffset(head);
    if (offset === undefined) return { size, head, oleDirectory: Buffer.alloc(0) };
    const directory = await file.read(Buffer.alloc(OLE_DIRECTORY_BYTES), 0, OLE_DIRECTORY_BYTES, offset);
    return { size, head, oleDirectory: directory.buffer.subarray(0, directory.bytesRead) };
  } finally {
    await file.close();
  }
};

const readParts = async (path: string): Promise<ReadonlySet<string>> => {
  const archive = await openZipArchive(path);
  archive.close();
  return new Set(archive.names.map((name) => name.toLowerCase()));
};

/**
 * Looks at how a file begins and, in a zip container, at what is in it. Throws a `UserError` for a file that cannot be
 * read, is empty, or is a zip container that was cut off.
 */
export const probeFile = async (path: string): Promise<Probe> => {
  const beginning = await namingFile(path, () => readHead(path));
  const { head } = beginning;
  if (head.length === 0) {
    throw new UserError(message('read.empty-file'), { where: path, hint: message('read.hint.ask-copy') });
  }
  const isZip = ZIP_SIGNATURES.includes(head.toString('hex', 0, 4));
  const parts = isZip
    ? await namingDamage(
        () => path,
        () => readParts(path),
      )
    : undefined;
  return { path, ...beginning, parts };
};
