import { setImmediate } from 'node:timers/promises';
import { readContext, readPeople, writeContextKeys, type PersonInfo } from './context.js';
import { coverageReader, splitByCoverage } from './coverage.js';
import { lookedAtCounter, type FoundRow } from './execute.js';
import { execute, type Execution, type SharedReaders } from './execution.js';
import { groupRows, type FindingDraft } from './group.js';
import type { Precedence } from './load-rules.js';
import { makeFindings, type FindingContext, type MadeFinding } from './make-findings.js';
import { mapAtOnce } from './map-at-once.js';
import { readNearMisses, type NearMisses } from './near-miss.js';
import type { NearSearch } from './near-search.js';
import { settlePrecedence } from './precedence.js';
import { policyBinds } from './relations.js';
import type { Rule } from './rule.js';
import type { CoverageGap } from './types.js';

/** How rules are asked, whichever they are. */
export interface AskedOfRules extends FindingContext {
  readonly precedence: Precedence;
  /** Which of the rows found are wanted; default all. What the rules looked at is counted the same. */
  readonly concerns?: ((row: FoundRow) => boolean) | undefined;
  /** Told before each rule, for progress. */
  readonly onRule?: (rule: Rule) => void;
}

interface WaveOptions extends AskedOfRules {
  readonly search: NearSearch;
  /** Ids of the rules whose findings others read: of these nothing may be left out. */
  readonly readLater: ReadonlySet<string>;
}

/** What the rules of one wave found. */
export interface WaveRun {
  readonly executions: readonly Execution[];
  readonly made: readonly MadeFinding[];
  readonly gaps: readonly CoverageGap[];
}

/**
 * Runs rules of which none reads what another found. Those that miss somebody on a roll are asked first: where several things
 * can be done at a time, the people missed are looked for while the others are asked.
 */
export const runWave = async (wave: readonly Rule[], options: WaveOptions): Promise<WaveRun> => {
  const { engine, vocabulary, search } = options;
  const readers = {
    countLookedAt: lookedAtCounter(engine),
    coverageOf: coverageReader({ ...options, datasets: vocabulary.datasets }),
  };
  const missingRules = wave.filter((rule) => missesSomebody(rule));
  const isAhead = engine.readsAtOnce > 1 && missingRules.length > 0;
  const missing = await askAll(
    missingRules,
    { ...options, ...readers },
    isAhead ? search.prepare : undefined,
  );
  let covered: ByCoverage = { judged: [], gaps: [] };
  let nearMisses: NearMisses = new Map();
  const others = await askAll(
    wave.filter((rule) => !missesSomebody(rule)),
    { ...options, ...readers },
    async () => {
      covered = await judgeByCoverage(missing, options);
      nearMisses = await lookNear(covered.judged, options);
    },
  );
  const { judged, gaps } = covered;
  const executions = [...missing, ...others];
  const found = [...judged, ...others.flatMap(({ rows }) => rows)];
  const near = [...nearMisses.values()].flatMap((ofRoll) => [...ofRoll.values()].flat());
  await writeContextKeys(
    engine,
    found,
    near.map(({ recordId }) => recordId),
  );
  // The engine reads meanwhile: the next turn begins with its statements under way.
  const group = async (): Promise<readonly FindingDraft[]> => {
    await setImmediate();
    return groupRows(settlePrecedence(found, options.precedence));
  };
  const [context, drafts] = await Promise.all([readContext(options), group()]);
  return { executions, made: makeFindings(drafts, { ...options, ...context, nearMisses }), gaps };
};

const missesSomebody = ({ absentFrom }: Rule): boolean => absentFrom.size > 0;

/** Asks rules, several at a time, and does something else besides where there is something to do. */
const askAll = async (
  rules: readonly Rule[],
  options: WaveOptions & SharedReaders,
  besides: (() => Promise<void>) | undefined,
): Promise<readonly Execution[]> => {
  const { concerns, readLater } = options;
  const ask = async (rule: Rule): Promise<readonly Execution[]> => {
    options.onRule?.(rule);
    const done = await execute(rule, options, options);
    const isWhole = concerns === undefined || readLater.has(rule.header.id);
    return [isWhole ? done : { ...done, rows: done.rows.filter(concerns) }];
  };
  const doBesides = async (): Promise<readonly Execution[]> => {
    await besides?.();
    return [];
  };
  const tasks = [doBesides, ...rules.map((rule) => () => ask(rule))];
  return (await mapAtOnce(tasks, options.engine.readsAtOnce, (task) => task())).flat();
};

/** The rows of people whose township the rolls cover, and of which townships a roll says nothing. */
interface ByCoverage {
  readonly judged: readonly FoundRow[];
  readonly gaps: readonly CoverageGap[];
}

const judgeByCoverage = async (
  executions: readonly Execution[],
  { engine, concerns }: WaveOptions,
): Promise<ByCoverage> => {
  const people = await readPeople(
    engine,
    executions.flatMap(({ rows }) => rows),
  );
  const splits = executions.map(({ rows, coverage }) => {
    const split = (some: readonly FoundRow[]): ReturnType<typeof splitByCoverage> =>
      splitByCoverage(some, coverage, (personId) => residence(people, personId));
    const all = split(rows);
    return { judged: all.judged, gaps: (concerns === undefined ? all : split(rows.filter(concerns))).gaps };
  });
  return { judged: splits.flatMap(({ judged }) => judged), gaps: splits.flatMap(({ gaps }) => gaps) };
};

const residence = (
  people: ReadonlyMap<number, PersonInfo>,
  personId: number | null,
): { township: string | null; townshipKey: string | null } =>
  (personId === null ? undefined : people.get(personId)) ?? { township: null, townshipKey: null };

const lookNear = (rows: readonly FoundRow[], options: WaveOptions): Promise<NearMisses> =>
  readNearMisses(rows, {
    ...{ engine: options.engine, datasets: options.vocabulary.datasets, search: options.search },
    binds: { ...policyBinds(options.policy), as_of: { date: options.asOf } },
  });
