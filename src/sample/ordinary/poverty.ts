import { addMonths, dayIn, monthAt, monthOf } from '../calendar.js';
import { today } from '../county.js';
import type { Household, Person } from '../person.js';
import type { Random } from '../random.js';
import type { Monitoring, PovertyListing, Support } from '../rural.js';

const helpers = ['驻村工作队谭队长', '村支书向明', '包村干部姚敏', '镇政府龚勇', '县残联帮扶干部柏青'];
const works = ['公益性岗位安置', '产业帮扶', '小额信贷、产业帮扶', '教育帮扶', '慈善救助'];

/** The support of a household that lacks nothing; the same for the same household whenever it is asked for. */
export const fullSupport = ({ number }: Household): Support => {
  const place = Number(number.slice(-6));
  return {
    helper: helpers[place % helpers.length] ?? null,
    measures: works[place % works.length] ?? null,
    fundsFen: 50_000 + (place % 7) * 20_000,
  };
};

/** On the roll of poor households since the campaign against poverty, and out of poverty since 2019. */
export const povertyListing = (household: Household): PovertyListing => ({
  class: 'out-of-poverty',
  exitedOn: '2019-12-20',
  relocatedOn: null,
  ...fullSupport(household),
});

/** Monitored from a day on, with all support that is due. */
export const monitoredSince = (household: Household, identifiedOn: string): Monitoring => ({
  class: 'marginal',
  identifiedOn,
  clearedOn: null,
  ...fullSupport(household),
});

/** Puts everybody of the household on the roll of poor households. */
export const listAsPoor = (household: Household, change: Partial<PovertyListing> = {}): void => {
  for (const { life } of household.members) life.poverty = [{ ...povertyListing(household), ...change }];
};

/** Puts everybody of the household on the roll of monitored households. */
export const monitor = (household: Household, entry: Monitoring): void => {
  for (const { life } of household.members) life.monitoring = [entry];
};

const isInDibaoTogether = ({ members }: Household): boolean =>
  members.every(({ life: { dibao } }) => {
    const [spell] = dibao;
    return dibao.length === 1 && spell?.class !== 'borderline' && spell?.endedOn === null;
  });

const hasNobodyCertified = ({ members }: Household): boolean =>
  members.every(({ disability, life }) => disability === null && life.certificates.length === 0);

const drawPoverty = (random: Random, household: Household): void => {
  const [isRelocated, year] = [random.chance(0.1), random.between(2016, 2020)];
  listAsPoor(household, {
    ...(random.chance(0.1) ? { class: 'poor', exitedOn: null } : { exitedOn: `${year}-12-20` }),
    relocatedOn: isRelocated ? dayIn(monthAt(year, random.between(3, 11)), random.between(1, 28)) : null,
  });
};

/** Identified within the last year; or years ago, and cleared since. */
const drawMonitoring = (random: Random, household: Household): Monitoring => {
  const isUnstable = household.members.some(({ life }) => life.poverty.length > 0);
  const kind = isUnstable ? 'unstable' : random.pick(['marginal', 'marginal', 'sudden'] as const);
  if (random.chance(0.7)) {
    const month = random.between(monthOf(today) - 10, monthOf(today) - 1);
    return { ...monitoredSince(household, dayIn(month, random.between(1, 28))), class: kind };
  }
  const identifiedOn = dayIn(random.between(monthAt(2021, 6), monthAt(2024, 6)), random.between(1, 28));
  const clearedOn = addMonths(identifiedOn, random.between(8, 20));
  return { ...monitoredSince(household, identifiedOn), class: kind, clearedOn };
};

/**
 * The rolls of the office for the countryside, as far as no story tells of them. Who is certified and poor is in dibao
 * with the whole household; monitored, beside stories, are only households in which nobody is certified.
 */
export const listTheRural = (
  random: Random,
  households: readonly Household[],
  isInStory: (person: Person) => boolean,
): void => {
  for (const household of households) {
    const { isReserved, members } = household;
    const isDestitute = members.some(({ life }) => life.tekun.length > 0);
    if (isReserved || isDestitute || members.some(isInStory)) continue;
    const isUncertified = hasNobodyCertified(household);
    const isPoor = isInDibaoTogether(household)
      ? random.chance(0.35)
      : isUncertified && household.dibao === 'none' && random.chance(0.06);
    if (isPoor) drawPoverty(random, household);
    if (isUncertified && random.chance(isPoor ? 0.2 : 0.05)) {
      monitor(household, drawMonitoring(random, household));
    }
  }
};
