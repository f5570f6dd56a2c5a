import { describe, expect, it } from 'vitest';
import type { PersonInfo, RecordInfo } from '../../src/rules/context.js';
import { groupRows, type FindingDraft } from '../../src/rules/group.js';
import type { NearMiss } from '../../src/rules/near-miss.js';
import type { Rule } from '../../src/rules/rule.js';
import { weaker, weigh } from '../../src/rules/weigh.js';
import type { Confidence } from '../../src/rules/types.js';
import { foundRow } from './found-row.js';
import { ruleOf } from './rule-text.js';

const person: PersonInfo = {
  ...{ name: '苏小满', idNumber: null, idValid: true, certNumber: null },
  ...{ township: null, townshipKey: null, village: null },
};
const record = (recordId: number, confidence: Confidence): readonly [number, RecordInfo] => [
  recordId,
  { recordId, dataset: 'subsidy', file: 'f', sheet: 's', row: 1, confidence, idCleaned: null },
];
const absence: Rule = { ...ruleOf(), absentFrom: new Map([['subsidy', 'true']]) };
const draftOf = (values: Parameters<typeof foundRow>[0] = {}): FindingDraft => {
  const [draft] = groupRows({ rows: [foundRow(values)], also: new Map() });
  if (draft === undefined) throw new Error('no draft');
  return draft;
};
const sound = {
  person,
  records: new Map([record(11, 'certain')]),
  nearMisses: [],
  withoutOptional: [],
  wordReasons: (reasons: string) => `<${reasons}>`,
};

describe('weaker', () => {
  it('orders possible, probable, certain', () => {
    expect(weaker('certain', 'probable')).toBe('probable');
    expect(weaker('possible', 'probable')).toBe('possible');
    expect(weaker('certain', 'certain')).toBe('certain');
  });
});

describe('weigh', () => {
  it('is certain where nothing speaks against it', () => {
    expect(weigh(draftOf(), sound)).toMatchObject({ confidence: 'certain', notes: [], recordIds: [11] });
  });

  it('is as sure as its weakest link, and possible where a link is unknown', () => {
    expect(weigh(draftOf(), { ...sound, records: new Map([record(11, 'probable')]) }).confidence).toBe(
      'probable',
    );
    expect(weigh(draftOf({ otherRecordId: 12 }), sound).confidence).toBe('possible');
  });

  it('asks no link of a rule that rests on the row itself', () => {
    const draft = draftOf({ rule: { ...ruleOf(), restsOn: 'row' } });
    expect(weigh(draft, { ...sound, records: new Map() }).confidence).toBe('certain');
  });

  it('lets a rule keep its rows down, and shows its note once', () => {
    const weighed = weigh(draftOf({ atMost: 'probable', note: 'why' }), sound);
    expect(weighed).toMatchObject({ confidence: 'probable', ruleNotes: ['why'] });
  });

  it('is at most probable without an optional roll, and names it', () => {
    const weighed = weigh(draftOf(), { ...sound, withoutOptional: ['死亡人员'] });
    expect(weighed.confidence).toBe('probable');
    expect(weighed.notes.map(({ params }) => params)).toEqual([{ rolls: '死亡人员' }]);
  });

  it('takes an absence for probable without a valid number, a conflict not', () => {
    const context = { ...sound, person: { ...person, idValid: false } };
    expect(weigh(draftOf({ rule: absence }), context).confidence).toBe('probable');
    expect(weigh(draftOf(), context).confidence).toBe('certain');
  });

  const nearMiss = (recordId: number, reasons: string): NearMiss => ({
    ...{ recordId, reasons, weight: null, about: null, month: null, onlyFor: null },
  });

  it('takes an absence for possible where the roll has a near miss, says how alike it is and shows its row', () => {
    const context = { ...sound, nearMisses: [nearMiss(99, 'name-same')] };
    expect(weigh(draftOf({ rule: absence }), context)).toMatchObject({
      confidence: 'possible',
      notes: [{ key: 'rule.note-candidate', params: { reasons: '<name-same>' } }],
      recordIds: [11, 99],
    });
  });

  it('says of several near misses how alike the first is', () => {
    const context = { ...sound, nearMisses: [nearMiss(99, 'name-same'), nearMiss(5, 'name-homophone')] };
    expect(weigh(draftOf({ rule: absence }), context)).toMatchObject({
      notes: [{ key: 'rule.note-candidates', params: { reasons: '<name-same>', rows: 2 } }],
      recordIds: [5, 11, 99],
    });
  });

  it('asks for near misses only where a rule reads silence as absence', () => {
    const context = { ...sound, nearMisses: [nearMiss(99, 'name-same')] };
    expect(weigh(draftOf(), context).confidence).toBe('certain');
  });
});
