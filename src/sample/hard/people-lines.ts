import type { FilePlan } from '../rolls/sheet.js';

/** One line of `people.jsonl`: whom a row of a roll is about. */
export interface PersonLine {
  /** Relative to the folder of the rolls. */
  readonly file: string;
  readonly sheet: string;
  /** 1-based row of the sheet. */
  readonly row: number;
  /** Always 0: no roll of the sample names several people in a row. */
  readonly slot: number;
  /** The person's number in the county; nothing that stands on any roll. */
  readonly person: number;
  readonly name: string;
  /** The right ID number. */
  readonly id_number: string;
  /** Kinds of damage to name and number in this row. */
  readonly damages: readonly string[];
}

/** Whom every row of the files is about, in the order of files, sheets and rows. */
export function* peopleLines(plans: readonly FilePlan[]): Generator<PersonLine> {
  for (const { path, format, sheets } of plans) {
    for (const { name, title, subjects = [] } of sheets) {
      // Below the header, and below the title where there is one.
      let row = title === undefined ? 2 : 3;
      for (const { person, damages } of subjects) {
        // A csv has one sheet, called like its file.
        const sheet = format.kind === 'csv' ? (path.split('/').at(-1) ?? '').replace(/\.csv$/, '') : name;
        yield {
          ...{ file: path, sheet, row, slot: 0, person: person.order },
          ...{ name: person.name, id_number: person.idNumber, damages },
        };
        row += 1;
      }
    }
  }
}
