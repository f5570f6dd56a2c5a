import * as cfb from 'cfb';
import officeCrypto from 'officecrypto-tool';
import { buildWorkbook } from '../workbook-builder.js';

/** A workbook with one sheet 名册 whose only cell says 甲. */
export const plainWorkbook = (): Buffer =>
  Buffer.from(
    buildWorkbook({
      sheets: [{ name: '名册', rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>' }],
    }),
  );

/** The same, encrypted as Office 2010 and later do it, or as Office 2007 did (`standard`). */
export const encryptedWorkbook = (password: string, type?: 'standard'): Buffer =>
  officeCrypto.encrypt(plainWorkbook(), { password, ...(type === undefined ? {} : { type }) });

/** The encrypted workbook with another description of how it is encrypted. */
export const withEncryptionInfo = (file: Buffer, change: (info: Buffer) => Buffer): Buffer => {
  const streamOf = (name: string): Buffer => {
    const entry = cfb.find(cfb.read(file, { type: 'buffer' }), name);
    if (entry === null) throw new Error(`no stream ${name}`);
    return Buffer.from(entry.content);
  };
  const container = cfb.utils.cfb_new();
  cfb.utils.cfb_add(container, '/EncryptionInfo', change(streamOf('/EncryptionInfo')));
  cfb.utils.cfb_add(container, '/EncryptedPackage', streamOf('/EncryptedPackage'));
  return Buffer.from(cfb.write(container, { type: 'buffer' }) as Uint8Array);
};
