/** How a value is hidden on a screen. */
export type FieldSecrecy = 'name' | 'number' | 'birth-date' | 'phone' | 'open';

interface PersonField {
  /** Column of `record`, or what `former_name` says of it under this name; an engine whose `record` lacks it has nothing to say. */
  readonly column: string;
  readonly secrecy: FieldSecrecy;
}

/** What linking looks at of a record, in the order in which a person reads it. */
export const personFields = {
  name: { column: 'name', secrecy: 'name' },
  formerName: { column: 'former_name_key', secrecy: 'name' },
  bracketName: { column: 'bracket_name_key', secrecy: 'name' },
  sex: { column: 'sex', secrecy: 'open' },
  birthDate: { column: 'birth_date', secrecy: 'birth-date' },
  idNumber: { column: 'id_number', secrecy: 'number' },
  idWritten: { column: 'id_cleaned', secrecy: 'number' },
  certNumber: { column: 'cert_number', secrecy: 'number' },
  township: { column: 'township', secrecy: 'open' },
  village: { column: 'village', secrecy: 'open' },
  phone: { column: 'phone', secrecy: 'phone' },
  guardianName: { column: 'guardian_name_key', secrecy: 'name' },
  guardianId: { column: 'guardian_id', secrecy: 'number' },
  householdId: { column: 'household_id', secrecy: 'number' },
} as const satisfies Readonly<Record<string, PersonField>>;

export type PersonFieldName = keyof typeof personFields;

/** Stands between several names in one field. */
export const nameSeparator = '、';

/** The names of the fields, in their order. */
export const personFieldNames = Object.keys(personFields) as readonly PersonFieldName[];

/** What one record says of its person; null where it says nothing. */
export type PersonDetails = Readonly<Record<PersonFieldName, string | null>>;
