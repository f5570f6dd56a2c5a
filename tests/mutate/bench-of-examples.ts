import { readExamples, type Example } from '../../src/rules/examples/example-file.js';
import {
  prepareExample,
  type ExampleDependencies,
  type PreparedExample,
} from '../../src/rules/examples/run-example.js';
import type { Rule } from '../../src/rules/rule.js';
import type { Verdict } from './tally.js';

/** A change that examples are to notice. */
export interface Trial {
  /**
   * The select that is changed, where nothing else is: an example in which both texts read the same rows comes to the same
   * findings, which need not be made then.
   */
  readonly select?: { readonly original: string; readonly changed: string } | undefined;
  /** Which examples may notice at all; default all. */
  readonly concerns?: (example: Example) => boolean;
  /** Runs the change against an example and returns what differs. */
  readonly differences: (example: PreparedExample) => Promise<readonly string[]>;
}

/** The examples of a rule, each loaded once, against which changes are tried. */
export interface ExampleBench {
  /** Tries a change on one example after the other. Stops at the first that notices. */
  judge(trial: Trial): Promise<Verdict>;
  close(): Promise<void>;
}

/** A place on the bench; an example is loaded when a change comes as far as that. */
interface Place {
  readonly example: Example;
  prepared?: PreparedExample;
  /** What selects read here before they are changed. */
  readonly rows: Map<string, string>;
}

/** Puts the examples of a rule on a bench. `close` must be called. */
export const openBench = (
  { id, rules }: { readonly id: string; readonly rules: readonly Rule[] },
  dependencies: ExampleDependencies,
): ExampleBench => {
  const rule = rules.find(({ header }) => header.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  const places = readExamples(rule).map((example): Place => ({ example, rows: new Map() }));
  const tryOn = async (
    place: Place,
    { select, concerns, differences }: Trial,
  ): Promise<string | undefined> => {
    if (concerns?.(place.example) === false) return undefined;
    place.prepared ??= await prepareExample(place.example, { id, rules }, dependencies);
    // Outside of what is tried: where the text as it is cannot be read, no change to it may pass for one that cannot.
    const before =
      select === undefined ? undefined : await rowsBefore(place, place.prepared, select.original);
    try {
      if (select !== undefined && before === (await rowsAsText(place.prepared, select.changed)))
        return undefined;
      return (await differences(place.prepared))[0];
    } catch (error) {
      return `error: ${String(error)}`;
    }
  };
  return {
    judge: async (trial) => {
      for (const [at, place] of places.entries()) {
        const first = await tryOn(place, trial);
        if (first === undefined) continue;
        if (isInvalid(first)) return 'invalid';
        // What noticed this change may well notice the next.
        places.unshift(...places.splice(at, 1));
        return 'killed';
      }
      return 'survived';
    },
    close: async () => {
      for (const { prepared } of places) await prepared?.close();
    },
  };
};

/** What a select reads in an example before anything is changed, in whatever order. */
const rowsBefore = async ({ rows }: Place, prepared: PreparedExample, select: string): Promise<string> => {
  const before = rows.get(select) ?? (await rowsAsText(prepared, select));
  rows.set(select, before);
  return before;
};

const rowsAsText = async (prepared: PreparedExample, sql: string): Promise<string> =>
  (await prepared.rowsOf(sql))
    .map((row) => JSON.stringify(row))
    .sort()
    .join('\n');

/** Whether an engine refused the text itself, whatever the rows. */
const isInvalid = (difference: string): boolean =>
  ['Parser Error', 'Binder Error', 'Catalog Error'].some((kind) => difference.includes(kind)) &&
  difference.startsWith('error: ');
