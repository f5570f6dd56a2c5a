import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { UserError } from '../errors.js';
import { message } from '../messages/catalogue.js';
import type { Lang, Text } from '../messages/text.js';
import { demandPolicyUsed } from './lint.js';
import type { SharedRelation } from './load-rules.js';
import { parseRuleFile } from './rule-file.js';
import type { Rule } from './rule.js';
import type { RuleResult } from './types.js';

/** The folder beside bidui.yaml in which a workspace has rules of its own, in the form of `schemas/rules/`. */
export const ownRulesFolder = 'rules';

/** Group of rules that lie in no sub-folder. */
const ownGroup = 'own';

/** A file of a workspace that is no rule as it stands. */
export interface BrokenRule {
  readonly id: string;
  readonly file: string;
  readonly error: UserError;
}

/** The rules of a workspace. One that is broken stops neither the others nor the run. */
export interface OwnRules {
  readonly rules: readonly Rule[];
  readonly broken: readonly BrokenRule[];
}

interface OwnRulesOptions {
  /** Where the folder is looked for; the first that has rules counts. */
  readonly folders: readonly string[];
  readonly workingFolder: string;
  readonly shipped: readonly Rule[];
  readonly relations: readonly SharedRelation[];
}

/** Reads `rules/*.sql` and `rules/<group>/*.sql` of a workspace, in code-point order of their ids. */
export const loadOwnRules = ({ folders, workingFolder, shipped, relations }: OwnRulesOptions): OwnRules => {
  const paths = folders.map(ruleFilesIn).find((found) => found.length > 0) ?? [];
  const taken = new Set(shipped.map(({ header }) => header.id));
  const rules: Rule[] = [];
  const broken: BrokenRule[] = [];
  for (const path of [...paths].sort((a, b) => (basename(a) < basename(b) ? -1 : 1))) {
    const near = relative(workingFolder, path).replaceAll(sep, '/');
    const shownFile = near.startsWith('../') ? path : near;
    const id = basename(path, '.sql');
    try {
      const rule = parseRuleFile(path, readFileSync(path, 'utf8'), shownFile);
      demandPolicyUsed(rule, relations);
      demandFree(id, shownFile, taken);
      taken.add(id);
      rules.push(inGroup(rule, path));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      broken.push({ id, file: shownFile, error });
    }
  }
  return { rules, broken };
};

/** A broken rule among the results: it was asked for and did not run. */
export const brokenResult = ({ id, error }: BrokenRule, lang: Lang): RuleResult => ({
  header: {
    ...{ id, group: ownGroup, title: { zh: id, en: id }, kind: 'quality', severity: 'low', stake: 'none' },
    ...{ departments: { lead: '', support: [] }, basis: [], why: nothing, falseAlarms: nothing },
  },
  hash: '',
  outcome: { kind: 'error', problem: error.describe(lang).replaceAll('\n', ' ') },
  ...{ notJudged: 0, lookedAtLabel: '', withoutOptional: [], cautions: [], milliseconds: 0 },
});

const nothing: Text = { zh: '', en: '' };

const ruleFilesIn = (folder: string): readonly string[] => {
  const own = join(folder, ownRulesFolder);
  if (!existsSync(own)) return [];
  return readdirSync(own, { withFileTypes: true }).flatMap((entry) => {
    const path = join(own, entry.name);
    if (entry.isDirectory())
      return readdirSync(path)
        .filter(isRule)
        .map((name) => join(path, name));
    return isRule(entry.name) ? [path] : [];
  });
};

const isRule = (name: string): boolean => name.endsWith('.sql');

/** A rule that lies in no sub-folder has no group of its own: the folder's name would say nothing. */
const inGroup = (rule: Rule, path: string): Rule =>
  basename(dirname(path)) === ownRulesFolder
    ? { ...rule, header: { ...rule.header, group: ownGroup } }
    : rule;

const demandFree = (id: string, file: string, taken: ReadonlySet<string>): void => {
  if (!taken.has(id)) return;
  throw new UserError(message('rule.id-taken', { id }), {
    where: file,
    hint: message('rule.id-taken-hint'),
  });
};
