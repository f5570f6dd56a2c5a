import type { Text } from '../messages/text.js';

/** What a field holds; decides how its cells are normalised and which columns they become. */
export type FieldKind =
  | 'person-name'
  | 'id-number'
  | 'certificate-number'
  | 'date'
  | 'month'
  | 'year'
  | 'school-year'
  | 'money'
  | 'count'
  | 'code'
  | 'disability-category'
  | 'disability-level'
  | 'yes-no'
  | 'township'
  | 'village'
  | 'address'
  | 'account'
  | 'phone'
  | 'given-name'
  | 'surname'
  | 'street'
  | 'free-text'
  | 'postcode'
  | 'identifier'
  | 'text';

/** Where a value may come from when its column is missing. */
export type FieldOrigin = 'file' | 'sheet' | 'title';

/** One value of a code field: its label in both languages and every spelling met in rolls. */
export interface CodeValue extends Text {
  readonly also: readonly string[];
}

export interface Field {
  readonly name: string;
  readonly title: Text;
  readonly kind: FieldKind;
  /** Header spellings, most usual first; matched after header normalising. */
  readonly headers: readonly string[];
  readonly from: readonly FieldOrigin[];
  /** Of a code field: value -> labels and spellings. Empty for other kinds. */
  readonly codes: ReadonlyMap<string, CodeValue>;
  /** Of a money field. */
  readonly unit: 'yuan' | 'wan-yuan';
  /** Of a date field: which day a month alone, or a range, stands for; without it such a cell is a fault. */
  readonly means: 'first' | 'last' | undefined;
  /** Of a name: fields of the same row whose names it is compared with, into `name_agreement`. */
  readonly compareWith: readonly string[];
}

/** A column that follows from others by SQL, evaluated once after linking; `r` is the record's row. */
export interface DerivedColumn {
  readonly name: string;
  readonly type: 'integer' | 'bigint' | 'boolean' | 'varchar' | 'date';
  readonly sql: string;
  readonly why: string;
}

/** How a roll holds a whole household in one row: the columns of a member are there several times. */
export interface WideMembers {
  /** Field of a member -> header patterns, in which `{n}` stands for the number of the member. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
  /** Field of a member -> the field whose column holds it for the householder. */
  readonly head: ReadonlyMap<string, string>;
  /** Fields that hold for every member; all others are the first one's alone, above all the household's amount. */
  readonly shared: ReadonlySet<string>;
}

/** How a roll holds several payments in one row: months or benefits side by side, the amounts below them. */
export interface WideAmounts {
  /** The field that the amounts are. */
  readonly amount: string;
  /** The field that a month in a header gives, if any. */
  readonly month: string | undefined;
  /** The field that a benefit in a header gives, if any. */
  readonly code: string | undefined;
  /** Words beside month and benefit that say no more than that amounts stand below. */
  readonly words: readonly string[];
}

/** Column type names that mean the same on every engine. */
export type ColumnType = 'integer' | 'bigint' | 'boolean' | 'varchar' | 'date';

/** A kind of roll, as `schemas/datasets/<name>.yaml` describes it. */
export interface Dataset {
  readonly name: string;
  readonly title: Text;
  readonly department: string;
  /**
   * focus = its records make the people that the run is about; reference = it only attaches to them; none = its rows are
   * about nobody (institutions, targets): they are not linked, and their `person_id` is null.
   */
  readonly population: 'focus' | 'reference' | 'none';
  readonly oneRowPer: 'person' | 'person-month' | 'person-event' | 'household-member' | 'entry';
  readonly recognise: {
    /** Words in file name, sheet name or title that speak for this dataset. */
    readonly words: readonly string[];
    /** Fields that must be there (by column or `from`); an inner list is any-of. */
    readonly need: readonly (readonly string[])[];
  };
  /** Fields that, with the person, name a row: two rows alike in them are one row too many. Empty = not judged. */
  readonly uniqueBy: readonly string[];
  /** Field whose value divides the coverage of a monthly roll (the benefit), if any. */
  readonly coverageBy: string | undefined;
  readonly fields: ReadonlyMap<string, Field>;
  /** Forms of this roll in which one row is several records. */
  readonly wideMembers: WideMembers | undefined;
  readonly wideAmounts: WideAmounts | undefined;
  readonly derived: readonly DerivedColumn[];
  /** Fields by which a row says that its person is disabled, and how; such rows stay when a huge roll is sieved. */
  readonly sieveKeep: ReadonlyMap<string, SieveMark>;
}

/** How a field says it: by a yes or any value (`said`), or by holding one of some words. */
export type SieveMark = 'said' | readonly string[];

/** The field that names the person of a row; the others name people around it. */
export const ownName = 'name';

/** The columns that a field of a kind becomes in `record_<dataset>`; the first is the field itself. */
export const columnsOfField = (
  field: Pick<Field, 'name' | 'kind'>,
): readonly { name: string; type: ColumnType }[] => {
  const { name, kind } = field;
  const text = (suffix: string): { name: string; type: ColumnType } => ({
    name: `${name}${suffix}`,
    type: 'varchar',
  });
  switch (kind) {
    case 'person-name':
      return name === ownName ? [text(''), text('_key'), text('_others')] : [text(''), text('_key')];
    case 'id-number':
      return [text(''), text('_family'), text('_fault'), text('_cleaned')];
    case 'certificate-number':
      return [text(''), text('_base'), text('_id'), text('_category'), text('_level'), text('_fault')];
    case 'township':
      return [text(''), text('_key')];
    case 'date':
      return [{ name, type: 'date' }];
    case 'month':
    case 'year':
    case 'school-year':
    case 'count':
      return [{ name, type: 'integer' }];
    case 'money':
      return [{ name: `${name}_fen`, type: 'bigint' }];
    case 'yes-no':
      return [{ name, type: 'boolean' }];
    case 'code':
    case 'disability-category':
    case 'disability-level':
    case 'village':
    case 'address':
    case 'account':
    case 'phone':
    case 'given-name':
    case 'surname':
    case 'street':
    case 'free-text':
    case 'postcode':
    case 'identifier':
    case 'text':
      return [text('')];
  }
};
