import { Chalk } from 'chalk';
import { say } from '../messages/catalogue.js';
import { maskPersonal } from '../normalise/mask.js';
import { countFaults } from './count-faults.js';
import { cutToWidth } from './display-width.js';
import { countText, listText } from './labels.js';
import type { ReportModel } from './model.js';
import { moneyText } from './money-text.js';
import { outcomeText } from './outcome-text.js';
import { countPeople, tallyRules, type RuleTally } from './tally.js';
import { townshipTable } from './terminal-table.js';

export interface SummaryOptions {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** Lines of a list before one says how many more there are: the whole is to fit on one screen. */
const mostLines = 6;

/**
 * What `bidui run` prints when it is done: counts by rule and township, and what was not checked. Holds nobody's name
 * and no ID number (numbers in file names and reasons are masked). Ends with a line feed; colours only if asked for.
 */
export const renderSummary = (model: ReportModel, { color, width }: SummaryOptions): string => {
  const paint = new Chalk({ level: color ? 1 : 0 });
  const tallies = tallyRules(model);
  const blocks: readonly (readonly string[])[] = [
    [...headLines(model, tallies), ...sievedLines(model)],
    townshipTable(model, tallies, width).map((line, index, { length }) =>
      index === 0 || index === length - 1 ? paint.bold(line) : line,
    ),
    cleanLines(model, tallies, width),
    uncheckedLines(model, width).map((line) => paint.yellow(line)),
    gapLines(model, width).map((line) => paint.yellow(line)),
    sourceLines(model, width),
  ];
  return maskPersonal(
    `${blocks
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n')}\n`,
  );
};

/** Which rolls were sieved: somebody may miss people there who stand on no other roll. */
const sievedLines = ({ lang, sieved }: ReportModel): readonly string[] =>
  sieved.map(({ datasetTitle, records, kept }) =>
    say(lang, 'report.run-sieved', {
      dataset: datasetTitle,
      records: countText(records),
      kept: countText(kept),
    }),
  );

const headLines = (model: ReportModel, tallies: readonly RuleTally[]): readonly string[] => {
  const { lang, findings } = model;
  const done = say(lang, 'report.run-done', {
    date: model.asOf,
    people: countText(model.people),
    records: countText(model.records),
  });
  if (findings.length === 0) {
    const checked = tallies.some(({ result: { outcome } }) => outcome.kind === 'nothing-found');
    return [done, say(lang, checked ? 'report.run-no-findings' : 'report.run-nothing-checked')];
  }
  const { paidWronglyFen, unpaidFen } = model.money;
  return [
    done,
    say(lang, 'report.run-findings', {
      findings: countText(findings.length),
      high: countText(findings.filter(({ severity }) => severity === 'high').length),
      people: countText(countPeople(findings)),
    }),
    ...(paidWronglyFen + unpaidFen === 0
      ? []
      : [
          say(lang, 'report.run-money', {
            overpaid: moneyText(paidWronglyFen),
            underpaid: moneyText(unpaidFen),
          }),
        ]),
  ];
};

const cleanLines = (
  { lang }: ReportModel,
  tallies: readonly RuleTally[],
  width: number,
): readonly string[] => {
  const clean = tallies.filter(
    ({ result }) => result.outcome.kind === 'nothing-found' && result.notJudged === 0,
  );
  if (clean.length === 0) return [];
  const rules = listText(
    lang,
    clean.map(({ result }) => result.header.title[lang]),
  );
  return [cutToWidth(say(lang, 'report.run-clean', { count: clean.length, rules }), width * 2)];
};

const uncheckedLines = (model: ReportModel, width: number): readonly string[] => {
  const { lang } = model;
  const unchecked = model.rules.filter(
    ({ outcome: { kind } }) => kind === 'not-applicable' || kind === 'error',
  );
  // Failed rules first: they are what somebody has to mend.
  const failedFirst = [...unchecked].sort(
    (a, b) => Number(b.outcome.kind === 'error') - Number(a.outcome.kind === 'error'),
  );
  const items = failedFirst.map((result) => `${result.header.title[lang]}  ${outcomeText(model, result)}`);
  return list(model, say(lang, 'report.run-not-checked', { count: items.length }), items, width);
};

/** One line a township and roll; the same people stand in several gaps (months, rules), hence the greatest count. */
const gapLines = (model: ReportModel, width: number): readonly string[] => {
  const { lang, labels } = model;
  const most = new Map<string, { readonly township: string; readonly dataset: string; people: number }>();
  for (const { township, dataset, people } of model.gaps) {
    const key = `${township}\n${dataset}`;
    const known = most.get(key);
    if (known === undefined) most.set(key, { township, dataset, people });
    else known.people = Math.max(known.people, people);
  }
  const items = [...most.values()].map(({ township, dataset, people }) =>
    say(lang, 'report.run-gap', {
      township: township || say(lang, 'report.township-unknown'),
      dataset: labels.dataset(dataset),
      people: countText(people),
    }),
  );
  return list(model, say(lang, 'report.run-gaps'), items, width);
};

const sourceLines = (model: ReportModel, width: number): readonly string[] => {
  const { lang, faults, rejected, skipped } = model;
  const count = { lost: 0, partly: 0, noted: 0 };
  for (const { effect, count: many = 1 } of faults) count[effect] += many;
  const faultLine = say(lang, 'report.run-faults', {
    faults: countText(countFaults(faults)),
    lost: countText(count.lost),
    partly: countText(count.partly),
    noted: countText(count.noted),
  });
  const unused = [...rejected, ...skipped.filter(({ mayHoldRolls }) => mayHoldRolls)];
  const files = unused.map(({ file, sheet, reason }) =>
    say(lang, 'report.run-file', { file: sheet === null ? file : `${file} / ${sheet}`, reason }),
  );
  return [
    ...(faults.length === 0 ? [] : [faultLine]),
    ...list(model, say(lang, 'report.run-files', { count: files.length }), files, width),
  ];
};

const list = (
  { lang }: ReportModel,
  heading: string,
  items: readonly string[],
  width: number,
): readonly string[] => {
  if (items.length === 0) return [];
  const shown = items.slice(0, mostLines);
  const more = items.length - shown.length;
  return [
    heading,
    ...shown.map((item) => cutToWidth(`  ${item.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')}`, width)),
    ...(more === 0 ? [] : [`  ${say(lang, 'report.run-more', { count: more })}`]),
  ];
};
