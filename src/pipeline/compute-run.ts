import type { Engine } from '../engine/types.js';
import { loadNameLikeness } from '../link/name-likeness.js';
import { createRollSizes } from '../load/roll-size-table.js';
import { createStatedTotals } from '../load/stated-total-table.js';
import { createRolls } from '../link/create-rolls.js';
import { createDecidedApart } from '../link/decided-apart.js';
import { renderReasons } from '../link/link-reasons.js';
import { withoutWeights } from '../link/reason-text.js';
import { addFieldLinks } from '../link/fields/add-field-links.js';
import { linkRecords, type LinkSummary } from '../link/link-records.js';
import { hashPersons, personHasher, readFoundHashes } from '../link/person-hash.js';
import { message } from '../messages/catalogue.js';
import type { AskPassword } from '../read/encrypted/decrypt-workbook.js';
import type { SourceList } from '../read/list-sources.js';
import type { Presence } from '../rules/execute.js';
import { loadPrecedence, loadRules, loadSharedRelations, type SharedRelation } from '../rules/load-rules.js';
import { brokenResult, loadOwnRules, type BrokenRule } from '../rules/own-rules.js';
import { createRelations } from '../rules/relations.js';
import type { Rule } from '../rules/rule.js';
import { runRules, type RuleRun, type RunRulesOptions } from '../rules/run-rules.js';
import type { Vocabulary } from '../rules/wording.js';
import type { Policy } from '../schema/policy.js';
import type { RunConfig } from '../workspace/run-config.js';
import { chooseAsOf, type AsOf } from './as-of.js';
import { ingest, type Ingested } from './ingest.js';
import type { ProgressListener } from './progress.js';
import { runPolicy } from './run-policy.js';
import { putsOffReference } from './put-off.js';
import { compareRolls, countRolls } from './roll-sizes.js';
import { lastRunBefore, readRunHistory, type PastRun, type RunHistory } from './run-history.js';
import { statedSheets } from './stated-sheets.js';
import { startStopwatch, type Stopwatch } from './stopwatch.js';
import { readDecisions, useDecisions, type UsedDecisions } from './used-decisions.js';
import { demandAllRead, NothingRecognised } from './unusable-sources.js';
import { usedFields } from './used-fields.js';

/** What computing may do besides; injected, so that tests can watch it and stop the clock. */
export interface ComputeEffects {
  /** Today, ISO; used only where no payment says which month it is. */
  readonly today: string;
  readonly onProgress: ProgressListener;
  /** Makes the function that is asked for the password of a file, which is named relative to the input folder. */
  readonly passwordFor: (file: string) => AskPassword;
}

/** With what a run begins. */
export interface RunStart {
  readonly config: RunConfig;
  readonly effects: ComputeEffects;
  readonly engine: Engine;
  readonly vocabulary: Vocabulary;
  readonly list: SourceList;
  /** Folder, of this user alone, for lists of faults that are too long to be held; undefined: they are cut short. */
  readonly faultFolder?: string | undefined;
}

/** A run in which everything is read and linked, and no rule has been asked yet. */
export interface PreparedRun extends RunStart {
  /** Shipped ones first, then the workspace's own. */
  readonly rules: readonly Rule[];
  /** Rule files of the workspace that are no rules as they stand. */
  readonly brokenRules: readonly BrokenRule[];
  readonly relations: readonly SharedRelation[];
  readonly ingested: Ingested;
  readonly decisions: UsedDecisions;
  readonly history: RunHistory;
  /** The last run before this one, and how large the rolls are in this one. */
  readonly lastRun: PastRun | null;
  readonly rollSizes: PastRun['rolls'];
  readonly linked: LinkSummary;
  readonly asOf: AsOf;
  readonly policy: Policy;
  readonly clock: Stopwatch;
}

/**
 * The stages up to the tables that rules read: read, map, normalise, load, link, rolls. Reads `threads` files at a time.
 * Throws a UserError where nothing can be done; everything less is a fault.
 */
export const prepareRun = async (start: RunStart, threads: number): Promise<PreparedRun> => {
  const { config, effects, engine, vocabulary, list } = start;
  const decisionFile = readDecisions(config);
  const history = readRunHistory(config);
  const relations = loadSharedRelations();
  const shipped = loadRules();
  const { workspace, workingFolder } = config;
  const own = loadOwnRules({ folders: workspace.folders, workingFolder, shipped, relations });
  const rules = [...shipped, ...own.rules];
  const datasets = usedFields(vocabulary.datasets, rules, relations);
  const clock = startStopwatch();

  const ingested = await ingest({
    ...{ engine, root: list.root, sources: list.sources, onProgress: effects.onProgress },
    ...{ workspace: config.workspace, used: datasets, passwordFor: effects.passwordFor, threads },
    ...{ sieveAbove: config.sieveAbove, putsOff: putsOffReference(list, config.sieveAbove) },
    faultFolder: start.faultFolder,
  });
  if (ingested.sheets.length === 0) throw new NothingRecognised(list, ingested);
  if (config.strict) demandAllRead(ingested);
  clock.lap('read');

  effects.onProgress({ stage: 'link', what: message('run.progress-link'), done: 0, total: 1 });
  const decisions = await useDecisions(engine, decisionFile, config.key.bytes);
  const linking = { engine, datasets, decisions: decisions.resolved };
  const linked = await addFieldLinks(linking, await linkRecords(linking));
  await createDecidedApart(engine, decisions.resolved);
  await hashPersons(engine, config.key.bytes);
  clock.lap('link');

  const asOf = await chooseAsOf(engine, config.asOf, effects.today);
  const policy = runPolicy(config, asOf.date, vocabulary);
  await createStatedTotals(engine, statedSheets(ingested));
  const lastRun = lastRunBefore(history, asOf.date);
  const rollSizes = await countRolls(engine, ingested);
  await createRollSizes(engine, compareRolls(rollSizes, lastRun));
  await createRolls({ engine, datasets, asOf: asOf.date });
  await createRelations({ engine, relations, policy, asOf: asOf.date });
  clock.lap('rolls');
  return {
    ...start,
    rules,
    brokenRules: own.broken,
    relations,
    ingested,
    decisions,
    history,
    lastRun,
    rollSizes,
    linked,
    asOf,
    policy,
    clock,
  };
};

/** Asks the rules, all or only some of them. */
export const judgeRun = async (
  prepared: PreparedRun,
  { rules = prepared.rules, concerns }: Partial<Pick<RunRulesOptions, 'rules' | 'concerns'>> = {},
): Promise<RuleRun> => {
  const { config, effects, engine, vocabulary, ingested, asOf, policy, clock, brokenRules } = prepared;
  let done = 0;
  const ruleRun = await runRules({
    ...{ engine, rules, policy, vocabulary, asOf: asOf.date, concerns },
    precedence: loadPrecedence(),
    presence: presenceOf(ingested),
    wordReasons: (reasons) => renderReasons(config.lang, withoutWeights(reasons)),
    nameLikeness: loadNameLikeness,
    readHashes: () => readFoundHashes(engine),
    hash: personHasher(config.key.bytes),
    onRule: ({ header }) => {
      const what = message('run.progress-rule', { rule: header.title[config.lang] });
      effects.onProgress({ stage: 'rules', what, done, total: rules.length });
      done += 1;
    },
  });
  clock.lap('rules');
  return {
    ...ruleRun,
    results: [...ruleRun.results, ...brokenRules.map((one) => brokenResult(one, config.lang))],
  };
};

/**
 * What the run holds of each dataset: how many records, and which fields at least one sheet has. A roll of which no row
 * could be read is not there; one that has no rows is, and names nobody.
 */
const presenceOf = ({ sheets }: Ingested): Presence => {
  const presence = new Map<string, { records: number; fields: Set<string>; faultyRows: number }>();
  for (const { account, fields } of sheets) {
    if (account.sheetNo === null) continue;
    const { name } = account.dataset;
    const entry = presence.get(name) ?? { records: 0, fields: new Set<string>(), faultyRows: 0 };
    entry.records += account.records;
    entry.faultyRows += account.faultyRows;
    for (const field of fields) entry.fields.add(field);
    presence.set(name, entry);
  }
  return new Map([...presence].filter(([, { records, faultyRows }]) => records > 0 || faultyRows === 0));
};
