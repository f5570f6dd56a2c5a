import type { LinkingKind } from '../../schema/linking-fields.js';

/** One field of all units. */
export interface FieldColumn {
  readonly name: string;
  readonly kind: LinkingKind;
  /** Normalised text of each unit; null where it has none. A date is eight digits. */
  readonly values: readonly (string | null)[];
}
