import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/rules/load-rules.js';
import { codeSpellings, loadDatasets, loadSharedCodes } from '../../src/schema/datasets.js';
import { columnsOfField } from '../../src/schema/dataset.js';

const datasets = [...loadDatasets().values()];
const shared = loadSharedCodes();

describe.each(datasets.map((dataset) => ({ name: dataset.name, dataset })))('$name', ({ dataset }) => {
  const fields = [...dataset.fields.values()];

  it('has each header spelling in one field only', () => {
    const headers = fields.flatMap((field) => field.headers);
    expect(headers.filter((header, at) => headers.indexOf(header) !== at)).toEqual([]);
  });

  it('has each spelling of a code in one value only', () => {
    for (const field of fields) {
      const spellings = [...field.codes].flatMap(([value, { zh, also }]) => [
        ...new Set([zh, ...also, value]),
      ]);
      expect(spellings.filter((one, at) => spellings.indexOf(one) !== at)).toEqual([]);
      expect(codeSpellings(field).size).toBe(spellings.length);
    }
  });

  it('belongs to a department that has a name', () => {
    expect([...shared.department.keys()]).toContain(dataset.department);
  });

  it('names no column twice', () => {
    const columns = [...fields.flatMap(columnsOfField), ...dataset.derived].map((column) => column.name);
    expect(columns.filter((column, at) => columns.indexOf(column) !== at)).toEqual([]);
  });
});

describe('every shipped rule', () => {
  it.each(loadRules().map((rule) => ({ id: rule.header.id, rule })))(
    '$id names datasets and fields that exist',
    ({ rule }) => {
      const known = new Map(datasets.map((dataset) => [dataset.name, dataset]));
      for (const { dataset, field } of rule.needs.flat()) {
        if (dataset === 'policy') {
          expect(rule.policy).toContain(field);
          continue;
        }
        if (dataset === '*') {
          expect(datasets.flatMap(({ fields }) => [...fields.keys()])).toContain(field);
          continue;
        }
        expect([...known.keys()]).toContain(dataset);
        if (field !== undefined) expect([...(known.get(dataset)?.fields.keys() ?? [])]).toContain(field);
      }
      for (const dataset of [...rule.optional, ...rule.absentFrom.keys()])
        expect([...known.keys()]).toContain(dataset);
      for (const department of [rule.header.departments.lead, ...rule.header.departments.support]) {
        expect([...shared.department.keys()]).toContain(department);
      }
    },
  );
});
