import { expect, it } from 'vitest';
import { constantValue } from '../../src/map/constant-value.js';
import { loadDatasets } from '../../src/schema/datasets.js';
import type { Field } from '../../src/schema/dataset.js';

const fieldOf = (dataset: string, name: string): Field => {
  const field = loadDatasets().get(dataset)?.fields.get(name);
  if (field === undefined) throw new Error(`${dataset}.${name}`);
  return field;
};

it.each<[string, string, string, unknown]>([
  ['subsidy', 'month', '2026-10', 2026 * 12 + 9],
  ['subsidy', 'benefit', '护理补贴', 'nursing'],
  ['subsidy', 'amount', '110', 11_000],
  ['subsidy', 'township', ' 青石镇 ', '青石镇'],
  ['dibao', 'disabled', '是', true],
  ['dibao', 'disabled', '否', false],
  ['dibao', 'household_size', '3', 3],
  ['dibao', 'ended_on', '2026-06', '2026-06-30'],
])('reads %s.%s %j as it would read the cell', (dataset, field, text, value) => {
  expect(constantValue(fieldOf(dataset, field), text)).toBe(value);
});

it.each([
  ['subsidy', 'month', '2026-13'],
  ['subsidy', 'benefit', '高龄津贴'],
  ['dibao', 'disabled', '也许'],
  ['subsidy', 'name', '张三'],
  ['subsidy', 'id_number', '99010119700101001X'],
])('has no value of %s.%s for %j', (dataset, field, text) => {
  expect(constantValue(fieldOf(dataset, field), text)).toBeNull();
});
