import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../schema/read-yaml.js';
import { schemaFolder } from '../schema/schema-folder.js';
import { demandPolicyUsed } from './lint.js';
import type { Rule } from './rule.js';
import { parseRuleFile } from './rule-file.js';

/** All rules that bidui ships, in code-point order of their ids. */
export const loadRules = (): readonly Rule[] => {
  const relations = loadSharedRelations();
  const folder = join(schemaFolder(), 'rules');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((group) =>
      readdirSync(join(folder, group.name))
        .filter((file) => file.endsWith('.sql'))
        .map((file) => {
          const path = join(folder, group.name, file);
          const rule = parseRuleFile(path, readFileSync(path, 'utf8'), `schemas/rules/${group.name}/${file}`);
          demandPolicyUsed(rule, relations);
          return rule;
        }),
    )
    .sort((a, b) => (a.header.id < b.header.id ? -1 : 1));
};

/** Lists of rule ids, most important first; of one list only the first that applies to a month reports it. */
export type Precedence = ReadonlyMap<string, readonly string[]>;

/** Reads `rules/precedence.yaml`. */
export const loadPrecedence = (): Precedence =>
  new Map(
    Object.entries(
      readYaml(
        join(schemaFolder(), 'rules', 'precedence.yaml'),
        z.record(z.string(), z.array(z.string()).min(2)),
      ),
    ),
  );

/** A relation that several rules share, as `views/<name>.sql` defines it. */
export interface SharedRelation {
  readonly name: string;
  readonly sql: string;
}

/** The shared relations in an order in which each stands after those that it reads. */
export const loadSharedRelations = (): readonly SharedRelation[] => {
  const folder = join(schemaFolder(), 'views');
  const waiting = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => ({ name: file.replace(/\.sql$/, ''), sql: readFileSync(join(folder, file), 'utf8') }));
  const names = new Set(waiting.map((relation) => relation.name));
  const ordered: SharedRelation[] = [];
  while (waiting.length > 0) {
    const done = new Set(ordered.map((relation) => relation.name));
    const at = waiting.findIndex((relation) =>
      [...names].every((name) => name === relation.name || done.has(name) || !reads(relation, name)),
    );
    const [next] = waiting.splice(at, 1);
    if (at < 0 || next === undefined) throw new Error('the shared relations read each other in a circle');
    ordered.push(next);
  }
  return ordered;
};

const reads = (relation: SharedRelation, name: string): boolean =>
  new RegExp(`\\b(from|join)\\s+${name}\\b`, 'i').test(relation.sql.replaceAll(/--[^\n]*/g, ''));
