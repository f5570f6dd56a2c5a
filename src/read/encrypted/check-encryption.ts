import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { readLimits } from '../limits.js';

/** Versions of the description ([MS-OFFCRYPTO] 2.3.4): Office 2010 and later, WPS and LibreOffice write agile. */
const standardVersions = new Set(['2.2', '3.2', '4.2']);
const agileVersion = '4.4';
const agileHead = 8;
/** Numbers that cost time or memory when they are too large, with what they may be. */
const agileNumbers: ReadonlyMap<string, (value: number) => boolean> = new Map([
  ['spinCount', (value: number) => value <= readLimits.passwordRounds],
  ['keyBits', (value: number) => value === 128 || value === 192 || value === 256],
  ['blockSize', (value: number) => value === 16],
]);
/** A standard description begins with version, flags and the length of its header. */
const standardHead = 12;
const leastHeader = 32;
/** Salt, verifier and its hash behind the header. */
const verifierBytes = 4 + 16 + 16 + 4 + 32;

const unsupported = (): Damage =>
  new Damage(message('read.encryption-unknown'), { hint: message('read.hint.remove-password') });

/**
 * Checks how a workbook is encrypted before anything is calculated from it: a hostile description would ask for years
 * of hashing or for gigabytes of key. Throws `Damage` for all that is not one of the two usual kinds within their limits.
 */
export const checkEncryption = (info: Buffer): void => {
  if (info.length < agileHead || info.length > readLimits.encryptionInfoBytes) throw unsupported();
  const version = `${info.readUInt16LE(0)}.${info.readUInt16LE(2)}`;
  if (version === agileVersion) checkAgile(info.toString('utf8', agileHead));
  else if (standardVersions.has(version)) checkStandard(info);
  else throw unsupported();
};

const checkAgile = (xml: string): void => {
  // No writer needs comments, CDATA or entities here; with them the numbers below might not be those that are used.
  if (xml.includes('<!') || xml.includes('&')) throw unsupported();
  for (const [name, isUsual] of agileNumbers) {
    const mentions = xml.split(name).length - 1;
    const values = [...xml.matchAll(new RegExp(`\\s${name}\\s*=\\s*(?:"(\\d{1,9})"|'(\\d{1,9})')`, 'g'))];
    if (values.length === 0 || values.length !== mentions) throw unsupported();
    if (!values.every(([, double, single]) => isUsual(Number(double ?? single)))) throw unsupported();
  }
};

const checkStandard = (info: Buffer): void => {
  if (info.length < standardHead) throw unsupported();
  const header = info.readUInt32LE(8);
  if (header < leastHeader || standardHead + header + verifierBytes > info.length) throw unsupported();
};
