import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildProgram } from '../src/cli/program.js';
import { loadRules } from '../src/rules/load-rules.js';
import { loadDatasets } from '../src/schema/datasets.js';
import { policyDefinitions, presetNames } from '../src/schema/policy.js';
import { quietTerminal } from './cli/quiet-terminal.js';

const page = readFileSync(fileURLToPath(new URL('../docs/coverage.md', import.meta.url)), 'utf8');
const rules = new Set(loadRules().map(({ header }) => header.id));
const datasets = loadDatasets();
const resultFiles = ['report.xlsx', 'findings.jsonl', 'findings.csv', 'links.csv', 'run.json'];

const program = buildProgram(quietTerminal('.'), () => undefined);
const commands = new Set(
  program.commands.flatMap((one) => [
    `bidui ${one.name()}`,
    ...one.commands.map((below) => `bidui ${one.name()} ${below.name()}`),
  ]),
);

/** What a name in the page stands for; undefined where nothing is called that. */
const meaningOf = (name: string): string | undefined => {
  const [roll = '', column] = name.split('.');
  if (rules.has(name)) return 'rule';
  if (commands.has(name)) return 'command';
  if (resultFiles.includes(name)) return 'file';
  if (policyDefinitions().has(name)) return 'policy';
  if (presetNames().includes(name)) return 'preset';
  if (column === undefined) return datasets.has(roll) ? 'roll' : undefined;
  return datasets.get(roll)?.fields.has(column) === true ? 'column' : undefined;
};

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

interface Item {
  readonly number: string;
  readonly asked: string;
  readonly answer: string;
}

const items = page.split('\n').flatMap((line): Item[] => {
  const [, number, asked, answer] = /^\| ([PDWGH]\d+[a-h]?) \| (.+) \| (.+) \|$/.exec(line) ?? [];
  return number === undefined ? [] : [{ number, asked: asked ?? '', answer: answer ?? '' }];
});

/** The items of each document, in its order. */
const upTo = (letter: string, last: number): readonly string[] =>
  Array.from({ length: last }, (_, at) => `${letter}${at + 1}`);
const parts = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((part) => `D21${part}`);

describe('the coverage page', () => {
  it('has every item of the five documents once, in order', () => {
    expect(items.map(({ number }) => number)).toEqual([
      ...upTo('P', 24),
      ...upTo('D', 23).flatMap((number) => (number === 'D21' ? parts : [number])),
      ...upTo('W', 20),
      ...upTo('G', 17),
      ...upTo('H', 13),
    ]);
  });

  it('names only rules, rolls, columns, policy values, presets, commands and files that exist', () => {
    const unknown = namesIn(page).filter(
      (name) => name !== 'code' && name !== 'roll.column' && meaningOf(name) === undefined,
    );
    expect(unknown).toEqual([]);
  });

  it.each(items.map((item) => [item.number, item] as const))(
    '%s is answered, or says what is missing',
    (_, { answer }) => {
      const answers = namesIn(answer).map(meaningOf);
      expect(answers.some((one) => one !== undefined) || /missing/.test(answer)).toBe(true);
    },
  );

  it('names every rule', () => {
    const named = new Set(namesIn(page));
    expect([...rules].filter((id) => !named.has(id))).toEqual([]);
  });
});
