import { unitListsBuilder, type UnitLists } from '../../../src/link/county/unit-lists.js';
import { sexCodes, type Units } from '../../../src/link/county/units.js';

/** What a test says of a unit; all else is missing. */
export interface MadeUnit {
  readonly name?: string | null;
  readonly formerName?: string | null;
  /** A valid citizen number, or that of a permit, which is shorter and shows no birth date. */
  readonly number?: string | null;
  /** A number that cannot be one, where there is no valid one. */
  readonly failing?: string | null;
  /** YYYY-MM-DD. */
  readonly birthDate?: string | null;
  readonly sex?: keyof typeof sexCodes | null;
  readonly township?: string | null;
  readonly village?: string | null;
  readonly phone?: string | null;
  readonly guardianName?: string | null;
  readonly guardianNumber?: string | null;
  readonly certificateNumber?: string | null;
}

/** Units of one record each, laid out by column as reading them from the tables does. */
export const madeUnits = (made: readonly MadeUnit[]): Units => {
  const size = made.length;
  const codes = new Map<string, number>();
  const codeOf = (kind: string, text: string): number => {
    const key = `${kind} ${text}`;
    const code = codes.get(key) ?? [...codes.keys()].filter((one) => one.startsWith(`${kind} `)).length;
    codes.set(key, code);
    return code;
  };
  const lists = (valueOf: (unit: MadeUnit) => number | null): UnitLists => {
    const builder = unitListsBuilder();
    for (const [at, unit] of made.entries()) {
      const value = valueOf(unit);
      if (value !== null) builder.add(at, value);
    }
    return builder.build(size);
  };
  const coded = (kind: string, text: string | null | undefined): number | null =>
    typeof text === 'string' ? codeOf(kind, text) : null;
  const placed = { townships: [] as number[], villages: [] as number[] };
  const placeOf = ({ township, village }: MadeUnit): number | null => {
    const [inTownship, inVillage] = [coded('township', township), coded('village', village)];
    if (inTownship === null && inVillage === null) return null;
    const place = codeOf('place', `${inTownship ?? -1}|${inVillage ?? -1}`);
    [placed.townships[place], placed.villages[place]] = [inTownship ?? -1, inVillage ?? -1];
    return place;
  };
  const names = lists(({ name }) => coded('name', name));
  const formerNames = lists(({ formerName }) => coded('name', formerName));
  const guardianNames = lists(({ guardianName }) => coded('name', guardianName));
  const numbers = made.map(({ number }) => number ?? null);
  const places = lists(placeOf);
  const [none, ones] = [lists(() => null), new Int32Array(size).fill(1)];
  const guardianNumbers = lists(({ guardianNumber }) => coded('number', guardianNumber));
  const certificateNumbers = lists(({ certificateNumber }) => coded('number', certificateNumber));
  const numberCodes = Int32Array.from(numbers, (number) => coded('number', number) ?? -1);
  const nameTexts = [...codes.keys()].flatMap((key) => (key.startsWith('name ') ? [key.slice(5)] : []));
  return {
    size,
    ...{ numbers, failing: made.map(({ failing }) => failing ?? null), faults: made.map(() => null) },
    coreIds: Float64Array.from(made, (_, at) => at),
    hasBirth: Uint8Array.from(numbers, (number) => (number?.length === 18 ? 1 : 0)),
    isFocus: new Uint8Array(size),
    ...{ datasets: ones, datasetBits: ones, records: ones },
    ...{
      names,
      formerNames,
      bracketNames: none,
      nameTexts,
      nameCounts: Int32Array.from(nameTexts, (text) => made.filter(({ name }) => name === text).length),
    },
    namedUnits: size,
    births: lists(({ birthDate }) => (birthDate ? Number(birthDate.replaceAll('-', '')) : null)),
    sexes: lists(({ sex }) => (sex ? sexCodes[sex] : null)),
    ...{ guardianNames, sheets: none, otherSheets: none },
    ...{ places, placeTexts: placed, guardianNumbers, certificateNumbers, numberCodes },
    phones: lists(({ phone }) => coded('phone', phone)),
    repeatedShare: 0,
  };
};
