import type { Engine, SqlValue } from '../../engine/types.js';
import { unitListsBuilder, type UnitLists } from './unit-lists.js';
import { readUnitsSql, repeatedSql, unitValuesSql } from './unit-steps.js';
import { sexCodes, type Units } from './units.js';

/** Gives each distinct text a number, in the order of first mention. */
interface Codes {
  readonly texts: string[];
  readonly codeOf: (text: string) => number;
}

const newCodes = (): Codes => {
  const texts: string[] = [];
  const codes = new Map<string, number>();
  return {
    texts,
    codeOf(text) {
      const known = codes.get(text);
      if (known !== undefined) return known;
      codes.set(text, texts.length);
      return texts.push(text) - 1;
    },
  };
};

/**
 * Reads all units and their values. Codes depend on the order in which the engine answers, so nothing that is decided
 * may depend on them.
 */
export const readUnits = async (engine: Engine): Promise<Units> => {
  const basics = await readBasics(engine);
  const { size } = basics;
  const lists = async (sql: string, codeOf: (value: SqlValue) => number): Promise<UnitLists> => {
    const builder = unitListsBuilder();
    for await (const { rowCount, columns } of engine.streamColumns(sql)) {
      const [units = [], values = []] = columns;
      for (let at = 0; at < rowCount; at += 1) builder.add(Number(units[at]), codeOf(values[at] ?? null));
    }
    return builder.build(size);
  };
  const texts =
    ({ codeOf }: Codes) =>
    (value: SqlValue): number =>
      codeOf(String(value));
  const names = newCodes();
  const numbers = newCodes();
  const nameLists = await lists(unitValuesSql.names, texts(names));
  const formerNames = await lists(unitValuesSql.formerNames, texts(names));
  const bracketNames = await lists(unitValuesSql.bracketNames, texts(names));
  const guardianNames = await lists(unitValuesSql.guardianNames, texts(names));
  return {
    ...basics,
    ...{ names: nameLists, formerNames, bracketNames, guardianNames, nameTexts: names.texts },
    ...{ nameCounts: countsOf(nameLists, names.texts.length), namedUnits: basics.size },
    births: await lists(unitValuesSql.births, (date) => Number(String(date).replaceAll('-', ''))),
    sexes: await lists(unitValuesSql.sexes, (sex) => (sex === 'male' ? sexCodes.male : sexCodes.female)),
    ...(await readPlaces(engine, size)),
    phones: await lists(unitValuesSql.phones, texts(newCodes())),
    guardianNumbers: await lists(unitValuesSql.guardianNumbers, texts(numbers)),
    certificateNumbers: await lists(unitValuesSql.certificateNumbers, texts(numbers)),
    numberCodes: Int32Array.from(basics.numbers, (number) => (number === null ? -1 : numbers.codeOf(number))),
    sheets: await lists(unitValuesSql.sheets, Number),
    otherSheets: await lists(unitValuesSql.otherSheets, Number),
    repeatedShare: await readRepeatedShare(engine),
  };
};

/** Repetitions that a run is taken to have until it shows otherwise. */
const takenForGranted = 10;

const readRepeatedShare = async (engine: Engine): Promise<number> => {
  const [{ listed = 0, repeated = 0 } = {}] = await engine.all(repeatedSql);
  return (Number(repeated) + takenForGranted) / (Number(listed) + takenForGranted);
};

type Basics = Pick<
  Units,
  | 'size'
  | 'coreIds'
  | 'numbers'
  | 'hasBirth'
  | 'failing'
  | 'faults'
  | 'isFocus'
  | 'datasets'
  | 'datasetBits'
  | 'records'
>;

const readBasics = async (engine: Engine): Promise<Basics> => {
  const texts = {
    numbers: [] as (string | null)[],
    failing: [] as (string | null)[],
    faults: [] as (string | null)[],
  };
  const coreIds: number[] = [];
  const whole = { datasets: [] as number[], records: [] as number[], datasetBits: [] as number[] };
  const flags = { hasBirth: [] as number[], isFocus: [] as number[] };
  const textOrNull = (value: SqlValue | undefined): string | null =>
    typeof value === 'string' ? value : null;
  for await (const { rowCount, columns } of engine.streamColumns(readUnitsSql)) {
    const [
      cores = [],
      valid = [],
      birth = [],
      written = [],
      fault = [],
      focus = [],
      rolls = [],
      rows = [],
      bits = [],
    ] = columns;
    for (let at = 0; at < rowCount; at += 1) {
      coreIds.push(Number(cores[at]));
      texts.numbers.push(textOrNull(valid[at]));
      texts.failing.push(textOrNull(written[at]));
      texts.faults.push(textOrNull(fault[at]));
      flags.hasBirth.push(birth[at] === true ? 1 : 0);
      flags.isFocus.push(focus[at] === true ? 1 : 0);
      whole.datasets.push(Number(rolls[at]));
      whole.records.push(Number(rows[at]));
      whole.datasetBits.push(Number(bits[at]));
    }
  }
  return {
    size: coreIds.length,
    coreIds: Float64Array.from(coreIds),
    ...texts,
    hasBirth: Uint8Array.from(flags.hasBirth),
    isFocus: Uint8Array.from(flags.isFocus),
    datasets: Int32Array.from(whole.datasets),
    records: Int32Array.from(whole.records),
    datasetBits: Int32Array.from(whole.datasetBits),
  };
};

const readPlaces = async (engine: Engine, size: number): Promise<Pick<Units, 'places' | 'placeTexts'>> => {
  const [townshipCodes, villageCodes, placeCodes] = [newCodes(), newCodes(), newCodes()];
  const [townships, villages]: [number[], number[]] = [[], []];
  const builder = unitListsBuilder();
  for await (const { rowCount, columns } of engine.streamColumns(unitValuesSql.places)) {
    const [units = [], ofTownship = [], ofVillage = []] = columns;
    for (let at = 0; at < rowCount; at += 1) {
      const [township, village] = [ofTownship[at], ofVillage[at]];
      const townshipCode = typeof township === 'string' ? townshipCodes.codeOf(township) : -1;
      const villageCode = typeof village === 'string' ? villageCodes.codeOf(village) : -1;
      const place = placeCodes.codeOf(`${townshipCode}|${villageCode}`);
      townships[place] = townshipCode;
      villages[place] = villageCode;
      builder.add(Number(units[at]), place);
    }
  }
  return { places: builder.build(size), placeTexts: { townships, villages } };
};

const countsOf = ({ values }: UnitLists, size: number): Int32Array => {
  const counts = new Int32Array(size);
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};
