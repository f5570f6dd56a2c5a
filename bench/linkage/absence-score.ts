import type { AbsenceTruth, FoundOfPerson, PersonRow, TruthOfPerson } from './absence-truth.js';

/** The rules that rest on a row not being there, with words of the files that the row would stand in. */
const rules: ReadonlyMap<string, readonly string[]> = new Map([
  ['uninsured', ['2026年度城乡居民医保']],
  ['living-missing', ['两项补贴/']],
  ['nursing-missing', ['两项补贴/']],
  ['school-unenrolled', ['学籍名册']],
  ['cert-absent-paid', ['残疾人证登记']],
  ['living-ineligible', ['低保对象名册']],
]);

/** How far one rule can be trusted. */
export interface RuleScore {
  readonly rule: string;
  /** Truly absent; in parentheses of the report those of whom nobody can be sure even on clean rolls. */
  readonly absent: readonly TruthOfPerson[];
  readonly absentForSure: readonly TruthOfPerson[];
  readonly foundFirmly: readonly TruthOfPerson[];
  readonly found: readonly TruthOfPerson[];
  /** Possible findings that are true. */
  readonly rightButDoubted: readonly FoundOfPerson[];
  /** Certain or probable findings about people of whom they are not true. */
  readonly wrong: readonly FoundOfPerson[];
  /** Possible findings about people of whom they are not true. */
  readonly doubts: readonly FoundOfPerson[];
  /** People who stand on the roll and on another that could accuse them. */
  readonly present: number;
}

const keyOf = ({ person, about }: { readonly person: number | null; readonly about: string }): string =>
  `${person ?? '?'} ${about}`;

/** Sets the findings of each absence rule beside the truth. */
export const scoreAbsence = ({ truth, found, rowsOf }: AbsenceTruth): RuleScore[] =>
  [...rules].map(([rule, files]) => {
    const absent = truth.filter((line) => line.rule === rule);
    const lines = found.filter((line) => line.rule === rule);
    const isTrue = new Set(absent.map(keyOf));
    const firm = new Set(lines.filter(({ confidence }) => confidence !== 'possible').map(keyOf));
    const any = new Set(lines.map(keyOf));
    const absentForSure = absent.filter(({ confidence }) => confidence !== 'possible');
    const untrue = lines.filter((line) => !isTrue.has(keyOf(line)));
    return {
      ...{ rule, absent, absentForSure },
      foundFirmly: absentForSure.filter((line) => firm.has(keyOf(line))),
      found: absent.filter((line) => any.has(keyOf(line))),
      rightButDoubted: lines.filter((line) => line.confidence === 'possible' && isTrue.has(keyOf(line))),
      wrong: untrue.filter(({ confidence }) => confidence !== 'possible'),
      doubts: untrue.filter(({ confidence }) => confidence === 'possible'),
      present: [...rowsOf.values()].filter((rows) => stands(rows, files)).length,
    };
  });

const stands = (rows: readonly PersonRow[], files: readonly string[]): boolean => {
  const isOnRoll = ({ file }: PersonRow): boolean => files.some((part) => file.includes(part));
  return rows.some(isOnRoll) && rows.some((row) => !isOnRoll(row));
};

const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(2)}%`;

const sum = (scores: readonly RuleScore[], of: (score: RuleScore) => number): number =>
  scores.reduce((total, score) => total + of(score), 0);

/** The score as a table for people to read, with what it must be. */
export const absenceReport = (scores: readonly RuleScore[]): string => {
  const lines = scores.map((score) =>
    [
      score.rule.padEnd(20),
      String(score.absent.length).padStart(8),
      percent(score.foundFirmly.length, score.absentForSure.length).padStart(10),
      percent(score.found.length, score.absent.length).padStart(10),
      String(score.wrong.length).padStart(8),
      `${score.doubts.length} of ${score.present}`.padStart(16),
      percent(score.doubts.length, score.present).padStart(9),
    ].join(''),
  );
  const absent = sum(scores, (score) => score.absent.length);
  const sure = sum(scores, (score) => score.absentForSure.length);
  const present = sum(scores, (score) => score.present);
  return [
    `${'rule'.padEnd(20)}  absent    firmly     found   wrong  present, possible`,
    ...lines,
    `certain or probable of the truly absent: ${percent(
      sum(scores, (score) => score.foundFirmly.length),
      sure,
    )} (at least 95%)`,
    `found of the truly absent: ${percent(
      sum(scores, (score) => score.found.length),
      absent,
    )} (at least 99%)`,
    `wrong findings that are certain or probable: ${sum(scores, (score) => score.wrong.length)} (must be 0)`,
    `truly present who appear as possible: ${percent(
      sum(scores, (score) => score.doubts.length),
      present,
    )} (at most 2%)`,
    '',
  ].join('\n');
};

/** Every finding that is wrong, every truth that is missing or only doubted, with the rows of the person. */
export const wrongLines = ({ rowsOf }: AbsenceTruth, scores: readonly RuleScore[]): string[] => {
  const rowsText = (person: number | null): string =>
    (rowsOf.get(person ?? -1) ?? [])
      .map(({ file, row, damages }) => `    ${file}:${row} ${damages.join(' ')}`)
      .join('\n');
  const foundText = (kind: string, { person, ...line }: FoundOfPerson): string =>
    [
      `${kind} ${line.rule} ${line.about} p${person ?? '?'} ${line.name ?? ''} ${line.id_number ?? ''} ${line.confidence}: ${line.message}`,
      ...line.evidence.map(({ file, row }) => `    evidence ${file}:${row}`),
      rowsText(person),
    ].join('\n');
  const truthText = (kind: string, { person, ...line }: TruthOfPerson): string =>
    `${kind} ${line.rule} ${line.about} p${person} ${line.name} ${line.id_number} ${line.confidence}: ${line.why}\n${rowsText(person)}`;
  return scores.flatMap((score) => {
    const found = new Set(score.found);
    const firm = new Set(score.foundFirmly);
    const weak = score.absentForSure.filter((line) => found.has(line) && !firm.has(line));
    const isWeak = new Set(weak.map(keyOf));
    return [
      ...score.wrong.map((line) => foundText('WRONG', line)),
      ...score.absent.filter((line) => !found.has(line)).map((line) => truthText('MISSED', line)),
      ...score.rightButDoubted
        .filter((line) => isWeak.has(keyOf(line)))
        .map((line) => foundText('WEAK', line)),
      ...score.doubts.map((line) => foundText('DOUBT', line)),
    ];
  });
};
