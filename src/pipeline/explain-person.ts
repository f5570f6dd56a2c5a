import { openEngine } from '../engine/open-engine.js';
import { findPeople } from '../explain/find-people.js';
import { judgePerson } from '../explain/judge-person.js';
import { findNearPeople } from '../explain/near-people.js';
import { readCrowds } from '../explain/read-crowds.js';
import { nearestPeople } from '../explain/nearest-people.js';
import { parseWho } from '../explain/parse-who.js';
import { readPeopleSummaries } from '../explain/read-people.js';
import { readPersonRecords } from '../explain/read-records.js';
import type { Explanation, NearPerson, PersonRecord, PersonSummary } from '../explain/types.js';
import { renderReasons } from '../link/link-reasons.js';
import { listSources } from '../read/list-sources.js';
import type { FoundRow } from '../rules/execute.js';
import { loadRelationTitles } from '../rules/relation-titles.js';
import type { RuleRun } from '../rules/run-rules.js';
import type { CoverageGap } from '../rules/types.js';
import { loadSharedCodes } from '../schema/datasets.js';
import type { RunConfig } from '../workspace/run-config.js';
import { judgeRun, prepareRun, type ComputeEffects, type PreparedRun } from './compute-run.js';
import type { Ingested } from './ingest.js';
import { planThreads } from './threads.js';

/** What became of the question who somebody is. */
export type Answer = Pick<Ingested, 'rejected' | 'sieved'> & { readonly asOf: string } & (
    | { readonly kind: 'one'; readonly explanation: Explanation }
    | { readonly kind: 'several'; readonly people: readonly PersonSummary[] }
    | { readonly kind: 'nobody'; readonly nearest: readonly PersonSummary[] }
  );

/**
 * Reads and links a folder as a run does, and explains one person of it. Nothing is kept from earlier runs and nothing is
 * written. Throws a UserError where nothing can be read.
 */
export const explainPerson = async (
  config: RunConfig,
  asked: string,
  effects: ComputeEffects,
): Promise<Answer> => {
  const list = await listSources(config.input);
  const vocabulary = { lang: config.lang, datasets: config.workspace.datasets, shared: loadSharedCodes() };
  const threads = planThreads(list, config);
  const engine = await openEngine(config.engine, threads.engine);
  try {
    const prepared = await prepareRun({ config, effects, engine, vocabulary, list }, threads.reading);
    const who = parseWho(asked);
    const found = await findPeople(engine, who);
    const { rejected, sieved } = prepared.ingested;
    const about = { rejected, sieved, asOf: prepared.asOf.date };
    if (found.length === 0) {
      const nearest = await readPeopleSummaries(engine, await nearestPeople(engine, who));
      return { ...about, kind: 'nobody', nearest };
    }
    const people = await readPeopleSummaries(engine, found);
    const [person] = people;
    if (person === undefined || people.length > 1) return { ...about, kind: 'several', people };
    return { ...about, kind: 'one', explanation: await explain(prepared, person) };
  } finally {
    await engine.close();
  }
};

const explain = async (prepared: PreparedRun, person: PersonSummary): Promise<Explanation> => {
  const { engine, config, vocabulary, asOf, ingested } = prepared;
  const reading = { engine, wordReasons: (reasons: string) => renderReasons(config.lang, reasons) };
  const records = await readPersonRecords(reading, [person.number]);
  const near = await findNearPeople(reading, person.number, records);
  const crowds = await readCrowds(engine, person.number);
  const run = await judgeRun(prepared, { concerns: concerning(person, records, near) });
  const verdicts = await judgePerson({
    ...{ ...prepared, asOf: asOf.date, datasets: vocabulary.datasets, titles: loadRelationTitles() },
    ...{ person, records, run, gaps: await gapsOf(prepared, person, run) },
  });
  const rows = new Set(records.map((record) => JSON.stringify([record.file, record.sheet, record.row])));
  const faults = ingested.faults.filter(({ file, sheet, row }) =>
    rows.has(JSON.stringify([file, sheet, row])),
  );
  return { asOf: asOf.date, person, records, faults, near, crowds, verdicts };
};

/** Rows about the person, rows of others that rest on the person's records, and those of whoever may be the person. */
const concerning = (
  person: PersonSummary,
  records: readonly PersonRecord[],
  near: readonly NearPerson[],
): ((row: FoundRow) => boolean) => {
  const people = new Set<number | null>([person.number, ...near.map(({ other }) => other.number)]);
  const own = new Set<number | null>(records.map(({ recordId }) => recordId));
  return ({ personId, recordId, otherRecordId }) =>
    people.has(personId) || own.has(recordId) || own.has(otherRecordId);
};

/** Gaps say how many people they swallow, not whom: those rules that have any are asked about the person alone. */
const gapsOf = async (
  prepared: PreparedRun,
  person: PersonSummary,
  { gaps }: RuleRun,
): Promise<readonly CoverageGap[]> => {
  const withGaps = new Set(gaps.map(({ rule }) => rule));
  if (withGaps.size === 0) return [];
  const rules = prepared.rules.filter(({ header }) => withGaps.has(header.id));
  const alone = await judgeRun(prepared, { rules, concerns: ({ personId }) => personId === person.number });
  return alone.gaps;
};
