import { describe, expect, it } from 'vitest';
import { normaliseCertificateNumber } from '../../src/normalise/certificate-number.js';
import { invented } from './invented-number.js';

const id = invented('99010119900307123');

describe('normaliseCertificateNumber', () => {
  it.each([
    ['plain', `${id}42`, ''],
    ['re-issued by the older rule', `${id}42B`, 'B'],
    ['re-issued by the newer rule', `${id}42b1`, 'B1'],
    ['in groups', `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)} 42`, ''],
    ['with label', `残疾人证号：${id}42`, ''],
  ])('takes a number apart: %s', (_, text, suffix) => {
    expect(normaliseCertificateNumber(text)).toMatchObject({
      value: `${id}42${suffix}`,
      base: `${id}42`,
      idNumber: id,
      category: 'physical',
      level: '2',
      suffix,
      fault: null,
    });
  });

  it('keeps the text of a number of which one part is wrong', () => {
    expect(normaliseCertificateNumber(`${id}82`)).toMatchObject({
      ...{ value: `${id}82`, idNumber: id, category: null, level: '2', fault: 'certificate.category' },
    });
    expect(normaliseCertificateNumber(`${id}45`)).toMatchObject({ level: null, fault: 'certificate.level' });
    expect(normaliseCertificateNumber(`99010119900230123142`)).toMatchObject({
      ...{ value: '99010119900230123142', idNumber: null, fault: 'certificate.id-check' },
    });
  });

  it.each([
    ['an ID number alone', id, 'certificate.length'],
    ['a digit too few', `${id}4`, 'certificate.length'],
    ['words', '已办理', 'certificate.characters'],
    ['scientific text', '9.9010119900307E+19', 'certificate.digits-lost'],
  ])('refuses %s', (_, text, fault) => {
    expect(normaliseCertificateNumber(text)).toMatchObject({ value: null, base: null, fault });
  });

  it('hands out the ID number that stood there alone', () => {
    expect(normaliseCertificateNumber(id).idNumber).toBe(id);
  });

  it('does not trust a number cell', () => {
    expect(normaliseCertificateNumber(`${id}42`, { stored: 'number' }).fault).toBe('certificate.digits-lost');
  });

  it('keeps a number of the first generation as text', () => {
    expect(normaliseCertificateNumber('鲁青岛字第0001234号')).toMatchObject({
      ...{ value: '鲁青岛字第0001234号', idNumber: null, fault: 'certificate.first-generation' },
    });
  });

  it('takes fillers for blank', () => {
    expect(normaliseCertificateNumber('无')).toMatchObject({ value: null, fault: null });
  });
});
