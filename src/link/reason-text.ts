/** One thing that speaks for or against two records being one person's. */
export interface Reason<Code extends string = string> {
  readonly code: Code;
  /** What the words of the code have a place for, such as the position of a digit; null if nothing. */
  readonly detail: string | null;
  /** Part of the match weight, in hundredths of a bit; null where it was not weighed. */
  readonly hundredths: number | null;
}

const shape = /^([a-z0-9-]+)(?:@([^:,@]+))?(?::(-?[0-9]+))?$/;

/** Writes reasons as they are stored: `name-same:410,id-position@17:900`. */
export const writeReasons = (reasons: readonly Reason[]): string =>
  reasons
    .map(({ code, detail, hundredths }) => {
      const about = detail === null ? '' : `@${detail}`;
      return `${code}${about}${hundredths === null ? '' : `:${hundredths}`}`;
    })
    .join(',');

/** Reads what `writeReasons` wrote. Throws for anything else. */
export const parseReasons = (text: string): readonly Reason[] =>
  text.split(',').map((part) => {
    const [, code, detail, hundredths] = shape.exec(part) ?? [];
    if (code === undefined) throw new Error(`not a reason: ${part}`);
    return { code, detail: detail ?? null, hundredths: hundredths === undefined ? null : Number(hundredths) };
  });

/** The same reasons without what each weighs: for whoever has to act on them, not to check them. */
export const withoutWeights = (text: string): string =>
  writeReasons(parseReasons(text).map((reason) => ({ ...reason, hundredths: null })));
