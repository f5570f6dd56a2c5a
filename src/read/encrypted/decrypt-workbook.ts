import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type * as cfb from 'cfb';
import type * as officeCrypto from 'officecrypto-tool';
import { UserError } from '../../errors.js';
import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { namingFile } from '../file-problem.js';
import { readLimits } from '../limits.js';
import { openOleContainer } from '../ole-container.js';
import { checkEncryption } from './check-encryption.js';

/**
 * Asked for the password of a file, again as long as the one given is wrong; `tried` is how many were wrong so far.
 * `undefined`: there is none, or no further one.
 */
export type AskPassword = (tried: number) => Promise<string | undefined>;

/** What the library says of a wrong password; everything else that it throws is about the file. */
const wrongPassword = 'The password is incorrect';
const mebibyte = 1024 ** 2;

/**
 * The workbook inside an encrypted file, in memory only. Throws a `UserError` where no password, or none that fits, was
 * given, or where the file is too large; `Damage` where it is broken or encrypted in a way that is not known.
 */
export const decryptWorkbook = async (path: string, ask: AskPassword | undefined): Promise<Buffer> => {
  if (ask === undefined) throw refusal(path, 'read.format.encrypted');
  const { size } = await namingFile(path, () => stat(path));
  if (size > readLimits.encryptedBytes) {
    const limit = readLimits.encryptedBytes / mebibyte;
    throw new UserError(message('read.encrypted-large', { limit }), {
      where: path,
      hint: message('read.hint.remove-password'),
    });
  }
  const container = cleanContainer(await namingFile(path, () => readFile(path)));
  for (let tried = 0; ; tried += 1) {
    const password = await ask(tried);
    if (password === undefined || password === '') {
      throw refusal(path, tried === 0 ? 'read.format.encrypted' : 'read.password-wrong');
    }
    const workbook = await decrypt(container, password);
    if (workbook !== undefined) return workbook;
  }
};

const refusal = (path: string, key: 'read.format.encrypted' | 'read.password-wrong'): UserError =>
  new UserError(message(key), { where: path, hint: message('read.hint.give-password') });

/** The libraries are loaded when a file is encrypted, which few are. */
const load = createRequire(import.meta.url);

/**
 * A container of the two streams that matter, built anew: the library that decrypts follows the chains of the one that
 * it is given without looking out for circles.
 */
const cleanContainer = (file: Buffer): Buffer => {
  const streams = openOleContainer(file);
  const info = streams.read('EncryptionInfo');
  const content = streams.read('EncryptedPackage');
  if (info === undefined || content === undefined) throw new Damage(message('read.ole-damaged'));
  checkEncryption(info);
  const { utils, write } = load('cfb') as typeof cfb;
  const container = utils.cfb_new();
  utils.cfb_add(container, '/EncryptionInfo', info);
  utils.cfb_add(container, '/EncryptedPackage', content);
  return Buffer.from(write(container, { type: 'buffer' }) as Uint8Array);
};

/** Undefined where the password is wrong. */
const decrypt = async (container: Buffer, password: string): Promise<Buffer | undefined> => {
  const library = load('officecrypto-tool') as typeof officeCrypto;
  try {
    return await library.decrypt(container, { password });
  } catch (error) {
    if (error instanceof Error && error.message === wrongPassword) return undefined;
    throw new Damage(message('read.encryption-unknown'), {
      hint: message('read.hint.remove-password'),
      cause: error,
    });
  }
};
