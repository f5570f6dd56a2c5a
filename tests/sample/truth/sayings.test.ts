import { describe, expect, it } from 'vitest';
import { judgeSayings } from '../../../src/sample/truth/sayings.js';
import { brief, certificate, person, spell } from './lives.js';

const insured = (year: number) => ({ year, scheme: 'resident', isActive: true }) as const;
const found = (...made: Parameters<typeof person>): string[] => judgeSayings(person(...made)).map(brief);

describe('name-mismatch', () => {
  it('names each other spelling once, beside the name on the most trusted roll', () => {
    const insurance = [
      { ...insured(2025), slip: { name: '王式' } },
      { ...insured(2026), slip: { name: '王式' } },
    ];
    expect(found({ certificates: [certificate()], insurance })).toEqual([
      'name-mismatch | 王式 |  |  | certain | ',
    ]);
  });

  it('takes the latest insurance roll for the name where there is no better one', () => {
    const insurance = [insured(2025), { ...insured(2026), slip: { name: '王式' } }];
    expect(found({ insurance })).toEqual(['name-mismatch | 王试 |  |  | certain | ']);
  });

  it('says nothing of one row alone, nor of a row under another number', () => {
    expect(found({ insurance: [{ ...insured(2026), slip: { name: '王式' } }] })).toEqual([]);
    const slip = { name: '王式', number: '99010119800203' };
    expect(found({ insurance: [insured(2025), { ...insured(2026), slip }] })).toEqual([]);
  });
});

describe('id-attributes', () => {
  it('names another sex and another birth date, each once', () => {
    const slip = { sex: 'female', birth: '1980-02-15' } as const;
    expect(found({ dibao: [spell({ slip })], insurance: [{ ...insured(2026), slip }] })).toEqual([
      'id-attributes | sex |  |  | certain | ',
      'id-attributes | birth_date |  |  | certain | ',
    ]);
  });

  it('proves nothing by a number of 15 digits', () => {
    expect(found({ dibao: [spell({ slip: { sex: 'female', spelling: 'fifteen' } })] })).toEqual([]);
  });
});

describe('id-variant', () => {
  it('names the number of former days', () => {
    const slip = { former: '990101198002030996' };
    expect(found({ certificates: [certificate()], insurance: [{ ...insured(2025), slip }] })).toEqual([
      'id-variant | 990101198002030996 |  |  | probable | ',
    ]);
  });
});
