import type { Engine } from '../engine/types.js';
import type { LinkSummary } from '../link/link-records.js';
import type { DecisionUse } from '../report/model.js';
import { findContradictions } from '../review/contradictions.js';
import { decisionsName, readDecisionFile, type DecisionFile } from '../review/decision-file.js';
import { isUsed, resolveDecisions, type ResolvedDecision } from '../review/resolve-decisions.js';
import type { RunConfig } from '../workspace/run-config.js';

/** The decisions of the workspace as one run uses them. */
export interface UsedDecisions {
  readonly file: DecisionFile;
  /** Those that are about records of this run and contradict no other. */
  readonly resolved: readonly ResolvedDecision[];
  readonly unused: readonly number[];
  readonly contradicting: readonly (readonly number[])[];
}

/** Reads what people decided; the file alone, before the long work begins. Throws a UserError where it cannot be used. */
export const readDecisions = ({ workingFolder, key }: RunConfig): DecisionFile =>
  readDecisionFile(workingFolder, key.bytes);

/** Finds the records that the decisions are about. What contradicts another is not used; import lets none such in. */
export const useDecisions = async (
  engine: Engine,
  file: DecisionFile,
  key: Buffer,
): Promise<UsedDecisions> => {
  const sets = findContradictions(file.active);
  const contradicting = new Set(sets.flat());
  const consistent = file.active.filter((one) => !contradicting.has(one));
  const resolved = await resolveDecisions(engine, consistent, key);
  return {
    file,
    resolved: resolved.filter(isUsed),
    unused: resolved.filter((one) => !isUsed(one)).map(({ no }) => no),
    contradicting: sets.map((set) => set.map(({ no }) => no)),
  };
};

/** What the report says of them; null where the workspace has none. */
export const decisionUse = (
  { file, resolved, unused, contradicting }: UsedDecisions,
  { contradictions }: Pick<LinkSummary, 'contradictions'>,
): DecisionUse | null =>
  file.sha256 === null
    ? null
    : {
        ...{ file: decisionsName, sha256: file.sha256, active: file.active.length },
        ...{ used: resolved.length, unused, contradicting, keptApart: contradictions },
      };
