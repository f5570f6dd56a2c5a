import { readExamples } from '../../src/rules/examples/example-file.js';
import {
  prepareExample,
  type ExampleDependencies,
  type PreparedExample,
} from '../../src/rules/examples/run-example.js';
import type { Rule } from '../../src/rules/rule.js';
import type { Verdict } from './tally.js';

/** The examples of a rule, loaded once, against which changes are tried. */
export interface ExampleBench {
  /** Tries a change: `differences` runs it against one example and returns what differs. Stops at the first that does. */
  judge(differences: (example: PreparedExample) => Promise<readonly string[]>): Promise<Verdict>;
  close(): Promise<void>;
}

/** Loads the examples of a rule that `takes` wants. `close` must be called. */
export const openBench = async (
  { id, rules }: { readonly id: string; readonly rules: readonly Rule[] },
  dependencies: ExampleDependencies,
  takes: (example: PreparedExample['example']) => boolean = () => true,
): Promise<ExampleBench> => {
  const prepared: PreparedExample[] = [];
  const rule = rules.find(({ header }) => header.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  for (const example of readExamples(rule).filter(takes)) {
    prepared.push(await prepareExample(example, { id, rules }, dependencies));
  }
  return {
    judge: async (differences) => {
      for (const [at, example] of prepared.entries()) {
        const [first] = await differences(example).catch((error: unknown) => [`error: ${String(error)}`]);
        if (first === undefined) continue;
        if (isInvalid(first)) return 'invalid';
        // What noticed this change may well notice the next.
        prepared.unshift(...prepared.splice(at, 1));
        return 'killed';
      }
      return 'survived';
    },
    close: async () => {
      for (const example of prepared) await example.close();
    },
  };
};

/** Whether an engine refused the text itself, whatever the rows. */
const isInvalid = (difference: string): boolean =>
  ['Parser Error', 'Binder Error', 'Catalog Error'].some((kind) => difference.includes(kind)) &&
  difference.startsWith('error: ');
