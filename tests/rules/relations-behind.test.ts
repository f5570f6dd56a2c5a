import { describe, expect, it } from 'vitest';
import { relationsBehind } from '../../src/rules/relations-behind.js';
import { loadRelationTitles } from '../../src/rules/relation-titles.js';
import { rowsLookedAt } from '../../src/rules/execute.js';
import { loadRules, loadSharedRelations } from '../../src/rules/load-rules.js';
import { loadDatasets } from '../../src/schema/datasets.js';

const relations = [
  { name: 'member', sql: 'select * from dibao d -- join deaths' },
  { name: 'due', sql: 'select * from member m\njoin registry r on true' },
];

describe('what a statement rests on', () => {
  it('goes through shared relations and leaves comments out', () => {
    const behind = relationsBehind('select * from due where exists (select 1 from payment)', relations);
    expect([...behind].sort()).toEqual(['dibao', 'due', 'member', 'payment', 'registry']);
  });

  it('is only what it reads itself where that is a dataset', () => {
    expect([...relationsBehind('select 1 from registry r', relations)]).toEqual(['registry']);
  });
});

describe('titles of relations', () => {
  it('are there for every relation that a rule looks at, and for no other name', () => {
    const datasets = loadDatasets();
    const titled = loadRelationTitles();
    const looked = loadRules().map(({ looksAt }) => looksAt);
    const untitled = looked.filter(
      (name) => rowsLookedAt(name) === undefined && !datasets.has(name) && !titled.has(name),
    );
    expect(untitled).toEqual([]);
    const shared = new Set(loadSharedRelations().map(({ name }) => name));
    expect([...titled.keys()].filter((name) => !shared.has(name))).toEqual([]);
  });
});
