import { readFile } from 'node:fs/promises';
import cfb from 'cfb';
import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { readLimits } from '../limits.js';
import type { Probe } from '../probe.js';
import { containerDamage, guardContainer, type ContainerStream } from './container-guard.js';
import { recordType } from './record-types.js';

/** The contents of one stream. The library's own errors are about its own workings: the file is damaged. */
const contents = (file: Buffer, { index, size }: ContainerStream): Buffer => {
  let content: Uint8Array | readonly number[] | undefined;
  try {
    content = cfb.parse(file).FileIndex[index]?.content;
  } catch (error) {
    throw containerDamage(error);
  }
  if (!(content instanceof Uint8Array) || content.length !== size) throw containerDamage();
  return Buffer.from(content.buffer, content.byteOffset, content.length);
};

const named = (streams: readonly ContainerStream[], name: string): ContainerStream | undefined =>
  streams.find((stream) => stream.name === name);

const streamOfContainer = (file: Buffer): Buffer => {
  const streams = guardContainer(file);
  const workbook = named(streams, 'WORKBOOK');
  if (workbook !== undefined) return contents(file, workbook);
  if (named(streams, 'BOOK') !== undefined) {
    throw new Damage(message('read.format.xls-old'), { hint: message('read.hint.save-as-xlsx') });
  }
  if (named(streams, 'ENCRYPTEDPACKAGE') !== undefined) {
    throw new Damage(message('read.format.encrypted'), { hint: message('read.hint.remove-password') });
  }
  throw new Damage(message('read.format.ole'), { hint: message('read.hint.ask-spreadsheet') });
};

/**
 * The stream of records of an old workbook, as a whole: strings and cells are looked up in it wherever they stand. Some
 * programs write it without a container. Throws `Damage` where there is none that can be read.
 */
export const readWorkbookStream = async ({ path, size, head }: Probe): Promise<Buffer> => {
  if (size > readLimits.xlsBytes) {
    throw new Damage(message('read.file-too-large', { megabytes: Math.round(size / 1e6) }));
  }
  const file = await readFile(path);
  return head.readUInt16LE(0) === recordType.bof ? file : streamOfContainer(file);
};
