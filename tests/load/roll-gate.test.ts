import { describe, expect, it } from 'vitest';
import type { SqlValue } from '../../src/engine/types.js';
import { createBloomFilter } from '../../src/load/bloom-filter.js';
import { recordTable } from '../../src/load/record-columns.js';
import { mostFaultyKept, rollGate, type Sieve } from '../../src/load/roll-gate.js';
import { blockingKeys } from '../../src/normalise/blocking-keys.js';
import { datasetNamed, sampleId } from './sample-roll.js';

const [known, stranger] = [sampleId('19700101'), sampleId('19851130', '222')];

/** A sieve that knows one person, by the number. */
const sieve = (): Sieve => {
  const filter = createBloomFilter(10);
  filter.add(`n${known}`);
  return { filter, keysOf: blockingKeys((name) => name) };
};

const valuesOf = (name: string, columns: Readonly<Record<string, SqlValue>>): readonly SqlValue[] =>
  recordTable(datasetNamed(name)).columns.map((column) => columns[column.name] ?? null);

const gateOf = (name: string, above = 0, more: Partial<Parameters<typeof rollGate>[0]> = {}) =>
  rollGate({
    ...{ dataset: datasetNamed(name), sieve: sieve(), above, before: { records: 0, faulty: 0 } },
    ...more,
  });

const insured = (columns: Readonly<Record<string, SqlValue>>): readonly SqlValue[] =>
  valuesOf('medical_insurance', columns);

describe('the gate of a large roll', () => {
  it.each<[string, string, Readonly<Record<string, SqlValue>>, boolean]>([
    ['somebody known', 'medical_insurance', { id_number: known }, true],
    ['a stranger', 'medical_insurance', { id_number: stranger, name_key: '丁二' }, false],
    ['a stranger of a class of disabled people', 'medical_insurance', { class: '重度残疾人' }, true],
    ['a stranger of another class', 'medical_insurance', { class: '普通居民' }, false],
    ['a number with a fault', 'medical_insurance', { id_number_fault: 'id.length' }, true],
    ['a pupil known to be disabled', 'education', { id_number: stranger, disabled: true }, true],
    ['a pupil known not to be', 'education', { id_number: stranger, disabled: false }, false],
    ['a pupil of unknown state', 'education', { id_number: stranger, disabled: null }, false],
    ['a pupil taught at home', 'education', { placement: 'home-teaching' }, true],
    ['a pupil of an ordinary class', 'education', { placement: 'ordinary' }, false],
    ['a certificate that cannot be read', 'education', { cert_number_fault: 'certificate.length' }, true],
    ['the pupil whose guardian is known', 'registry', { guardian_id: known }, true],
  ])('%s, in %s: passes %o: %s', (_, dataset, columns, passes) => {
    expect(gateOf(dataset).passes(valuesOf(dataset, columns))).toBe(passes);
  });

  it('is open until the roll is larger than it may be', () => {
    const gate = gateOf('medical_insurance', 2);
    const other = insured({ id_number: stranger });
    expect([1, 2, 3].map(() => gate.passes(other))).toEqual([true, true, false]);
    expect(gate.progress).toEqual({ records: 3, faulty: 0 });
  });

  it('counts what came before, and believes who knows that the roll is large', () => {
    const other = insured({ id_number: stranger });
    const later = gateOf('medical_insurance', 5, { before: { records: 4, faulty: 0 } });
    expect([later.passes(other), later.passes(other)]).toEqual([true, false]);
    let isLarge = false;
    const told = gateOf('medical_insurance', 5, { isLarge: () => isLarge });
    expect(told.passes(other)).toBe(true);
    isLarge = true;
    expect(told.passes(other)).toBe(false);
    expect(told.passes(insured({ id_number: known }))).toBe(true);
  });

  it('lets so many rows with faulty numbers pass and no more, but for people who are known', () => {
    const before = { records: 50_000, faulty: mostFaultyKept - 1 };
    const gate = gateOf('medical_insurance', 0, { before });
    const faulty = insured({ id_number_fault: 'id.length', id_number_cleaned: '123' });
    const dibaoMember = insured({ id_number_fault: 'id.length', cert_number_id: known, class: '残疾' });
    expect([gate.passes(faulty), gate.passes(faulty), gate.passes(dibaoMember)]).toEqual([true, false, true]);
    expect(gate.progress.faulty).toBe(mostFaultyKept + 2);
  });
});
