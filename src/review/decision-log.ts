import { z } from 'zod';
import { fingerprintPattern } from './fingerprint.js';
import type { Decision, KeptDecision } from './types.js';

const number = z.number().int().positive();
const fingerprint = z.string().regex(fingerprintPattern);

const decided = z.strictObject({
  no: number,
  does: z.literal('decide'),
  pair: z.string(),
  one: fingerprint,
  other: fingerprint,
  verdict: z.enum(['same', 'different']),
  who: z.string(),
  when: z.iso.datetime(),
  remark: z.string(),
  labels: z.tuple([z.string(), z.string()]),
  replaces: number.nullable(),
});

const withdrawn = z.strictObject({
  no: number,
  does: z.literal('withdraw'),
  of: number,
  who: z.string().nullable(),
  when: z.iso.datetime(),
});

const entry = z.discriminatedUnion('does', [decided, withdrawn]);

/** One line of the file of decisions: something was decided, or a decision was taken back. */
export type LogEntry = z.infer<typeof entry>;

/** Reads one line; undefined where it is not what bidui wrote. */
export const parseEntry = (line: string): LogEntry | undefined => {
  try {
    return entry.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
};

/** The line of an entry, without a line break. */
export const entryLine = (one: LogEntry): string => JSON.stringify(one);

/** What the entries come to, in their order: every decision with what became of it. */
export const foldLog = (entries: readonly LogEntry[]): readonly KeptDecision[] => {
  const kept = new Map<number, KeptDecision>();
  for (const one of entries) {
    if (one.does === 'withdraw') {
      const before = kept.get(one.of);
      if (before === undefined) continue;
      const state = { kind: 'withdrawn', who: one.who, when: one.when } as const;
      kept.set(one.of, { ...before, state });
      continue;
    }
    const decision = decisionOf(one);
    const before = decision.replaces === null ? undefined : kept.get(decision.replaces);
    if (before !== undefined) {
      kept.set(before.decision.no, { ...before, state: { kind: 'replaced', by: decision.no } });
    }
    kept.set(decision.no, { decision, state: { kind: 'active' } });
  }
  return [...kept.values()];
};

const decisionOf = (one: z.infer<typeof decided>): Decision => {
  const { no, verdict, who, when, remark, labels, replaces } = one;
  return { no, one: one.one, other: one.other, verdict, who, when, remark, labels, replaces };
};

/** The decisions that count. */
export const activeDecisions = (kept: readonly KeptDecision[]): readonly Decision[] =>
  kept.filter(({ state }) => state.kind === 'active').map(({ decision }) => decision);
