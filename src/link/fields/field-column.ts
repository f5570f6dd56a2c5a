/** Kinds of fields that any two datasets can be linked by. */
export type LinkingKind =
  'given-name' | 'surname' | 'date' | 'postcode' | 'street' | 'free-text' | 'identifier' | 'phone' | 'code';

/** One field of all units. */
export interface FieldColumn {
  readonly name: string;
  readonly kind: LinkingKind;
  /** Normalised text of each unit; null where it has none. A date is eight digits, even of a day that does not exist. */
  readonly values: readonly (string | null)[];
}
