import { openEngine } from '../engine/open-engine.js';
import { UserError } from '../errors.js';
import { say } from '../messages/catalogue.js';
import { openExampleBench, tryExamples, type TriedExample } from '../pipeline/rule-examples.js';
import type { Rule } from '../rules/rule.js';
import { knownRule, readKnownRules } from './known-rules.js';
import type { Terminal } from './terminal.js';

interface RulesTest {
  /** Undefined: every rule. */
  readonly id: string | undefined;
  readonly json: boolean;
}

/** What became of the examples of one rule; `problem` where its file or that of its examples is wrong. */
interface TestedRule {
  readonly rule: string;
  readonly examples: readonly TriedExample[];
  readonly problem: string | null;
}

/**
 * `bidui rules test [ID]`: runs the examples beside the rules, those of the workspace too, on the engine that its
 * bidui.yaml lays down. Returns 2 where one differs, has a
 * broken file, or, if it was asked for by name, has no examples; else 0.
 */
export const runRulesTest = async ({ id, json }: RulesTest, terminal: Terminal): Promise<number> => {
  const { lang } = terminal;
  const known = readKnownRules(terminal.workingFolder);
  const wanted = id === undefined ? known.rules : [knownRule(known, id)];
  const address = known.workspace.engine ?? 'duckdb';
  const bench = openExampleBench(known.workspace.datasets, () => openEngine(address, 1));
  const tested: TestedRule[] = [];
  try {
    for (const rule of wanted) {
      const one = await testRule(rule, known.rules, bench, terminal);
      tested.push(one);
      if (!json) show(one, terminal);
    }
  } finally {
    await bench.close();
  }
  if (id === undefined) {
    for (const { id: rule, error } of known.broken) {
      const one = { rule, examples: [], problem: error.describe(lang) };
      tested.push(one);
      if (!json) show(one, terminal);
    }
  }
  if (json) terminal.out(JSON.stringify(tested, null, 2));
  else terminal.out(say(lang, 'cli.rules-tested', countsOf(tested)));
  return tested.some(isWrong) || (id !== undefined && tested.every(({ examples }) => examples.length === 0))
    ? 2
    : 0;
};

const testRule = async (
  rule: Rule,
  rules: readonly Rule[],
  bench: Parameters<typeof tryExamples>[2],
  { lang }: Terminal,
): Promise<TestedRule> => {
  const { id } = rule.header;
  try {
    return { rule: id, examples: await tryExamples(rule, rules, bench), problem: null };
  } catch (error) {
    if (error instanceof UserError) return { rule: id, examples: [], problem: error.describe(lang) };
    return { rule: id, examples: [], problem: error instanceof Error ? error.message : String(error) };
  }
};

const isWrong = ({ examples, problem }: TestedRule): boolean =>
  problem !== null || examples.some(({ differences }) => differences.length > 0);

const countsOf = (tested: readonly TestedRule[]): { rules: number; examples: number; wrong: number } => ({
  rules: tested.length,
  examples: tested.reduce((sum, { examples }) => sum + examples.length, 0),
  wrong: tested.filter(isWrong).length,
});

const show = (one: TestedRule, { lang, out, paint }: Terminal): void => {
  const count = one.examples.length;
  if (one.problem !== null) {
    out(`${paint.out.red('✗')} ${one.rule}\n    ${one.problem.replaceAll('\n', '\n    ')}`);
    return;
  }
  const text =
    count === 0 ? say(lang, 'cli.rules-without-examples') : say(lang, 'cli.rules-examples', { count });
  out(`${isWrong(one) ? paint.out.red('✗') : paint.out.green('✓')} ${one.rule}  ${text}`);
  for (const { name, differences } of one.examples) {
    if (differences.length === 0) continue;
    out(`    ${name}`);
    for (const difference of differences) out(`      ${difference}`);
  }
};
