/** What a text says about something that it may name: one value, nothing, or not clearly one. */
export type FoundValue =
  | { readonly kind: 'one'; readonly value: string | number }
  | { readonly kind: 'none' }
  /** Two values, a span, or one that cannot be made out. */
  | { readonly kind: 'unclear' };

/** The text does not speak of it. */
export const nothingFound: FoundValue = { kind: 'none' };

/** The text speaks of it, but not of exactly one value. */
export const notOneFound: FoundValue = { kind: 'unclear' };
