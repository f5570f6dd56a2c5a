import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { UserError } from '../errors.js';
import { message } from '../messages/catalogue.js';
import type { Text } from '../messages/text.js';
import { parseYaml } from '../schema/read-yaml.js';
import { lintRule } from './lint.js';
import type { Need, Rule } from './rule.js';
import type { RuleKind, Stake } from './types.js';

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const need = z.string().regex(/^([a-z_]+|\*)(\.[a-z_]+)?$/, 'a dataset, dataset.field, or *.field');

const kinds = ['absence', 'conflict', 'quality', 'reminder', 'rate'] as const;

const header = z.strictObject({
  title: text,
  kind: z.enum(kinds),
  severity: z.enum(['high', 'medium', 'low']),
  departments: z.strictObject({ lead: z.string(), support: z.array(z.string()) }),
  needs: z.array(z.union([need, z.array(need).min(1)])),
  editions: z
    .record(z.string().regex(/^[a-z_]+\.[a-z_]+$/, 'dataset.column'), z.number().int().min(2))
    .default({}),
  after: z.array(z.string()).default([]),
  stake: z.enum(['overpaid', 'underpaid', 'difference', 'none']).optional(),
  optional: z.array(z.string()).default([]),
  'absent-from': z.record(z.string(), z.string().min(1)).default({}),
  policy: z.array(z.string()).default([]),
  'looks-at': z.string(),
  'rests-on': z.enum(['link', 'row']).default('link'),
  labels: z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)])).default({}),
  notes: z.record(z.string(), text).default({}),
  basis: z.array(z.string().min(1)).min(1),
  message: text,
  fragments: z.record(z.string(), text).default({}),
  why: text,
  false_alarms: text,
});

const opening = '/*---\n';
const closing = '\n---*/\n';

/** The YAML between the opening and closing mark of a rule file, and where it ends; undefined if it has no header. */
export const headerOf = (source: string): { readonly text: string; readonly end: number } | undefined => {
  const end = source.indexOf(closing);
  if (!source.startsWith(opening) || end < 0) return undefined;
  return { text: source.slice(opening.length, end), end: end + closing.length };
};

/** Parses one rule file. Throws a UserError that names the file, as it is shown, the line and what is wrong in header or SQL. */
export const parseRuleFile = (file: string, source: string, shownFile = file): Rule => {
  const found = headerOf(source);
  if (found === undefined) {
    throw new UserError(message('rule.no-header'), {
      where: `${shownFile}:1`,
      hint: message('rule.no-header-hint'),
    });
  }
  const raw = parseYaml({ file: shownFile, text: found.text, firstLine: 2 }, header);
  const sqlStart = found.end;
  const rule: Rule = {
    header: {
      id: basename(file, '.sql'),
      group: basename(dirname(file)),
      title: raw.title,
      kind: raw.kind,
      severity: raw.severity,
      stake: raw.stake ?? usualStake[raw.kind],
      departments: raw.departments,
      basis: raw.basis,
      why: raw.why,
      falseAlarms: raw.false_alarms,
    },
    ...{ file, shownFile },
    hash: createHash('sha256').update(source).digest('hex'),
    needs: raw.needs.map((one) => (typeof one === 'string' ? [one] : one).map(parseNeed)),
    editions: Object.entries(raw.editions).map(([place, least]) => {
      const [dataset = '', column = ''] = place.split('.');
      return { dataset, column, least };
    }),
    after: raw.after,
    optional: raw.optional,
    absentFrom: new Map(Object.entries(raw['absent-from'])),
    policy: raw.policy,
    looksAt: raw['looks-at'],
    labels: new Map(
      Object.entries(raw.labels).map(([column, from]) => [column, typeof from === 'string' ? [from] : from]),
    ),
    restsOn: raw['rests-on'],
    notes: asTexts(raw.notes),
    message: raw.message,
    fragments: asTexts(raw.fragments),
    sql: source.slice(sqlStart).trimEnd(),
    sqlLine: source.slice(0, sqlStart).split('\n').length,
  };
  lintRule(rule);
  return rule;
};

/** What is at stake where a rule does not say. */
const usualStake: Readonly<Record<RuleKind, Stake>> = {
  absence: 'underpaid',
  conflict: 'difference',
  quality: 'none',
  reminder: 'none',
  rate: 'none',
};

const asTexts = (record: Record<string, Text>): ReadonlyMap<string, Text> => new Map(Object.entries(record));

const parseNeed = (text: string): Need => {
  const [dataset = '', field] = text.split('.');
  return { dataset, field };
};
