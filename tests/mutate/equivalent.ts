import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../src/schema/read-yaml.js';

const file = z.array(
  z.strictObject({
    /** Rule or relation, `precedence`, or `any` for a change that is equivalent wherever it occurs. */
    of: z.string(),
    /** The change as the run prints it. */
    change: z.string(),
    /** Why it cannot change what is found. */
    reason: z.string().min(20),
  }),
);

/** Changes that cannot change any result, each with its reason. */
export type Equivalents = z.infer<typeof file>;

/** Reads `equivalent.yaml`. */
export const readEquivalents = (): Equivalents =>
  readYaml(join(import.meta.dirname, 'equivalent.yaml'), file);
