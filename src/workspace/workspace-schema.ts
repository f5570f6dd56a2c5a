import { z } from 'zod';
import { overrideForms } from '../schema/policy-file.js';

/** What a value of bidui.yaml must be; the word for it stands in the messages. */
export type Expected = 'text' | 'row' | 'count' | 'yes-no' | 'list' | 'mapping' | 'variable' | 'policy-value';

const expected = (what: Expected): { readonly error: () => Expected } => ({ error: () => what });

const text = z.string(expected('text')).trim().min(1, expected('text'));
const row = z
  .string(expected('row'))
  .trim()
  .regex(/^[1-9]\d{0,6}$/, expected('row'))
  .transform(Number);
const count = z
  .string(expected('count'))
  .trim()
  .regex(/^(?:0|[1-9]\d{0,8})$/, expected('count'))
  .transform(Number);
const yesNo = z.enum(['true', 'false'], expected('yes-no')).transform((value) => value === 'true');
const list = <T extends z.ZodType>(item: T): z.ZodArray<T> => z.array(item, expected('list'));
const mapping = <T extends z.ZodType>(value: T): z.ZodRecord<z.ZodString, T> =>
  z.record(z.string(), value, expected('mapping'));

const source = z.strictObject(
  {
    file: text,
    sheet: text.optional(),
    dataset: text.optional(),
    'header-row': row.optional(),
    columns: mapping(text).default({}),
    constants: mapping(text).default({}),
    skip: yesNo.default(false),
  },
  expected('mapping'),
);

const password = z.strictObject(
  {
    file: text,
    env: z.string(expected('text')).regex(/^[A-Za-z_][A-Za-z0-9_]*$/, expected('variable')),
  },
  expected('mapping'),
);

/** The shape of bidui.yaml, every value still a text. Its issues carry what was expected in place of a sentence. */
export const workspaceSchema = z.strictObject(
  {
    sources: list(source).default([]),
    headers: mapping(mapping(list(text))).default({}),
    passwords: list(password).default([]),
    policy: mapping(z.union(overrideForms, expected('policy-value'))).default({}),
    'sieve-above-rows': count.optional(),
    engine: text.optional(),
  },
  expected('mapping'),
);

/** bidui.yaml as it was written. */
export type RawWorkspace = z.infer<typeof workspaceSchema>;

/** The keys that may stand at a place of bidui.yaml, by the keys that lead there. */
export const keysAt = (path: readonly PropertyKey[]): readonly string[] => {
  if (path.length === 0) return Object.keys(workspaceSchema.shape);
  return Object.keys((path[0] === 'passwords' ? password : source).shape);
};
