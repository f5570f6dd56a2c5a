import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/types.js';
import { hashPersons, identityNumbering, identityText, personHasher } from '../../src/link/person-hash.js';
import { sampleId } from '../load/sample-roll.js';
import { link, openEmpty } from './linked-records.js';

const key = Buffer.from('a key of a test');
const id = sampleId('19900307');
const nobody = { idNumber: null, isShared: false, cleanedNumber: null, nameKey: null, townshipKey: null };

describe('personHasher', () => {
  it('is HMAC-SHA256, cut to 16 hex characters', () => {
    // RFC 4231, test case 2.
    expect(personHasher(Buffer.from('Jefe'))('what do ya want for nothing?')).toBe('5bdcc146bf60754e');
  });

  it('depends on the key', () => {
    expect(personHasher(key)('id:1')).not.toBe(personHasher(Buffer.from('another key'))('id:1'));
  });
});

describe('identityText', () => {
  it("is the number alone, as long as it is one person's", () => {
    expect(identityText({ ...nobody, idNumber: id, nameKey: '张三', townshipKey: '青石' })).toBe(`id:${id}`);
    expect(identityText({ ...nobody, idNumber: id, nameKey: '张三', isShared: true })).toBe(`id:${id}|张三`);
  });

  it('is what there is, without a usable number', () => {
    expect(identityText({ ...nobody, cleanedNumber: '99', nameKey: '张三', townshipKey: '青石' })).toBe(
      'raw:99|张三|青石',
    );
    expect(identityText(nobody)).toBe('raw:||');
  });
});

describe('identityNumbering', () => {
  it('tells the second and third of a kind apart', () => {
    const numbered = identityNumbering();
    expect(['a', 'b', 'a', 'a'].map(numbered)).toEqual(['a', 'b', 'a#2', 'a#3']);
  });
});

describe('hashPersons', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openEmpty();
  });
  afterAll(() => engine.close());

  it('gives every person a number of its own, by number, name and township', async () => {
    await link(engine, [
      { name: '张三', id: sampleId('19880101') },
      { name: '张小三', id },
      { name: '李大四', id },
      { name: '王五', township: '青石镇' },
      { name: '王五', township: '青石镇' },
      { name: '王五', faulty: ['9901', 'id.length'], township: '云岭镇' },
    ]);
    await hashPersons(engine, key);
    const hash = personHasher(key);
    const rows = await engine.all('select hash from person_hash order by person_id');
    expect(rows.map((row) => row['hash'])).toEqual(
      [
        `id:${sampleId('19880101')}`,
        `id:${id}|张小三`,
        `id:${id}|李大四`,
        'raw:|王五|青石',
        'raw:|王五|青石#2',
        'raw:9901|王五|云岭',
      ].map(hash),
    );
  });
});
