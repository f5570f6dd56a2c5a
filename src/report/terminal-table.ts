import { say } from '../messages/catalogue.js';
import { cutToWidth, displayWidth, padToWidth } from './display-width.js';
import { severityLabel } from './labels.js';
import type { ReportModel } from './model.js';
import { townshipColumns, type RuleTally } from './tally.js';

/** Townships with a column of their own where there are more than one can show; the rest stand together. */
const mostTownships = 8;

/** The rule's title never gets less room than this: it is what the row is about. As wide as the longest in Chinese. */
const leastTitle = 34;

interface Column {
  readonly title: string;
  readonly count: (tally: RuleTally) => number;
}

/**
 * Rules with findings by township, aligned where Han characters take two columns, within `width`. Up to eight
 * townships have a column each; of more, the seven with the most findings, then one for the others.
 */
export const townshipTable = (
  model: ReportModel,
  tallies: readonly RuleTally[],
  width: number,
): readonly string[] => {
  const found = tallies.filter(({ findings }) => findings.length > 0);
  if (found.length === 0) return [];
  for (let most = mostTownships; ; most--) {
    const lines = drawTable(model, found, columnsOf(model, found, most), width);
    if (most === 0 || lines.every((line) => displayWidth(line) <= width)) return lines;
  }
};

const columnsOf = (model: ReportModel, found: readonly RuleTally[], most: number): readonly Column[] => {
  const { lang } = model;
  const total: Column = { title: say(lang, 'report.col-total'), count: ({ findings }) => findings.length };
  const own = (township: string): Column => ({
    title: township || say(lang, 'report.township-unknown'),
    count: ({ byTownship }) => byTownship.get(township) ?? 0,
  });
  const all = townshipColumns(model);
  if (most === 0) return [total];
  if (all.length <= most) return [total, ...all.map(own)];
  const sum = (township: string): number =>
    found.reduce((count, { byTownship }) => count + (byTownship.get(township) ?? 0), 0);
  const largest = new Set([...all].sort((a, b) => sum(b) - sum(a)).slice(0, most - 1));
  const others = all.filter((township) => !largest.has(township));
  return [
    total,
    ...all.filter((township) => largest.has(township)).map(own),
    {
      title: say(lang, 'report.col-other'),
      count: ({ byTownship }) =>
        others.reduce((count, township) => count + (byTownship.get(township) ?? 0), 0),
    },
  ];
};

const drawTable = (
  { lang }: ReportModel,
  found: readonly RuleTally[],
  columns: readonly Column[],
  width: number,
): readonly string[] => {
  const sums = columns.map(({ count }) => found.reduce((sum, tally) => sum + count(tally), 0));
  const widths = columns.map(({ title }, index) => Math.max(displayWidth(title), String(sums[index]).length));
  const severity = say(lang, 'report.col-severity');
  const severityWidth = Math.max(
    displayWidth(severity),
    ...found.map(({ result }) => displayWidth(severityLabel(lang, result.header.severity))),
  );
  const taken = severityWidth + 2 + widths.reduce((sum, one) => sum + one + 2, 0);
  const titles = found.map(({ result }) => result.header.title[lang]);
  const longest = Math.max(...titles.map(displayWidth));
  const titleWidth = Math.min(longest, Math.max(leastTitle, width - taken));
  const line = (title: string, grade: string, cells: readonly string[]): string =>
    [
      padToWidth(cutToWidth(title, titleWidth), titleWidth),
      padToWidth(grade, severityWidth),
      ...cells.map((cell, index) => padToWidth(cell, widths[index] ?? 0, 'right')),
    ].join('  ');
  return [
    line(
      say(lang, 'report.col-rule'),
      severity,
      columns.map(({ title }) => title),
    ),
    ...found.map((tally, index) =>
      line(
        titles[index] ?? '',
        severityLabel(lang, tally.result.header.severity),
        columns.map(({ count }) => String(count(tally) || '·')),
      ),
    ),
    line(say(lang, 'report.col-total'), '', sums.map(String)),
  ];
};
