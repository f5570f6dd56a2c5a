import { say } from '../messages/catalogue.js';
import type { FinishedRun } from '../pipeline/reconcile.js';
import type { Terminal } from './terminal.js';
import { renderTable } from './text-table.js';

/** Rules that took no greater share of what the rules took are summed. */
const leastShare = 0.01;

const stages = ['read', 'link', 'rolls', 'rules', 'report'] as const;

interface Timed {
  readonly what: string;
  readonly milliseconds: number;
}

/**
 * How long the stages of a run took, and below it the rules, slowest first, with their share of that stage: which also
 * weighs and words what they found. Ends without a line feed.
 */
export const renderTimings = (
  {
    model,
    stages: laps,
  }: Pick<FinishedRun, 'stages'> & {
    readonly model: Pick<FinishedRun['model'], 'rules'>;
  },
  { lang, width }: Pick<Terminal, 'lang' | 'width'>,
): string => {
  const ofStages = stages.map((stage) => ({
    what: say(lang, `cli.stage-${stage}`),
    milliseconds: laps[stage] ?? 0,
  }));
  const rules = model.rules.map(({ header, milliseconds }): Timed => ({
    what: `${header.title[lang]}  ${header.id}`,
    milliseconds,
  }));
  const all = Math.max(laps['rules'] ?? 0, sum(rules));
  const judging = { what: say(lang, 'cli.timings-judging'), milliseconds: all - sum(rules) };
  const isLong = ({ milliseconds }: Timed): boolean => milliseconds > leastShare * all;
  const long = [...rules.filter(isLong), judging].sort((a, b) => b.milliseconds - a.milliseconds);
  const rest = rules.filter((rule) => !isLong(rule));
  const ofRest = { what: say(lang, 'cli.timings-rest', { count: rest.length }), milliseconds: sum(rest) };
  const table = (title: string, timed: readonly Timed[]): string => {
    const total = sum(timed);
    const lines = [...timed, { what: say(lang, 'cli.timings-total'), milliseconds: total }];
    return renderTable({
      columns: [
        { title },
        { title: say(lang, 'cli.col-seconds'), align: 'right' },
        { title: say(lang, 'cli.col-share'), align: 'right' },
      ],
      rows: lines.map(({ what, milliseconds }) => [
        what,
        (milliseconds / 1000).toFixed(2),
        `${(total === 0 ? 0 : (milliseconds / total) * 100).toFixed(1)}%`,
      ]),
      width,
    });
  };
  return [
    table(say(lang, 'cli.col-stage'), ofStages),
    table(say(lang, 'cli.col-rule'), [...long, ...(rest.length === 0 ? [] : [ofRest])]),
  ].join('\n\n');
};

const sum = (timed: readonly Timed[]): number =>
  timed.reduce((total, { milliseconds }) => total + milliseconds, 0);
