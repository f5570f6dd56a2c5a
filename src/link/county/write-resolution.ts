import type { Engine, TableSpec } from '../../engine/types.js';
import { writeReasons, type Reason } from '../reason-text.js';
import type { Joint } from './join-people.js';
import { leadingUnit } from './leading-unit.js';
import { pairReasons } from './pair-reasons.js';
import { candidateWeight, type Resolution } from './resolve-units.js';
import { trust } from './trusted-numbers.js';
import type { Units } from './units.js';

const mergeTable: TableSpec = {
  name: 'link_merge',
  columns: [
    { name: 'core_id', type: 'bigint' },
    { name: 'person_id', type: 'bigint' },
    { name: 'is_leading', type: 'boolean' },
    { name: 'is_own_number', type: 'boolean' },
    { name: 'weight_hundredths', type: 'integer' },
    { name: 'reasons', type: 'varchar' },
  ],
};

const nearTable: TableSpec = {
  name: 'link_near',
  columns: [
    { name: 'core_id', type: 'bigint' },
    { name: 'other_person_id', type: 'bigint' },
    { name: 'weight_hundredths', type: 'integer' },
    { name: 'reasons', type: 'varchar' },
  ],
};

export interface WriteOptions {
  readonly engine: Engine;
  readonly units: Units;
  readonly resolution: Resolution;
  /** What a decision says of two units, as a reason; null if nobody decided. */
  readonly decidedReason: (a: number, b: number) => Reason | null;
}

/**
 * Writes what was resolved: `link_merge`, one row for each core that became one person with others, and `link_near`,
 * the cores that may be another person, both ways.
 */
export const writeResolution = async (options: WriteOptions): Promise<void> => {
  await options.engine.createTable(mergeTable);
  await options.engine.createTable(nearTable);
  await writeMerges(options);
  await writeNear(options);
};

/** Units of each person that has several, by the person's smallest unit. */
const severalUnits = (clusterOf: Int32Array): ReadonlyMap<number, readonly number[]> => {
  const members = new Map<number, number[]>();
  clusterOf.forEach((cluster, unit) => {
    if (cluster === unit) return;
    const known = members.get(cluster);
    if (known === undefined) members.set(cluster, [cluster, unit]);
    else known.push(unit);
  });
  return members;
};

const writeMerges = async ({ engine, units, resolution, decidedReason }: WriteOptions): Promise<void> => {
  const { decision, trusted, weightOf, model } = resolution;
  const people = severalUnits(decision.clusterOf);
  const leadingOf = new Map(
    [...people].map(([cluster, members]) => [cluster, leadingUnit(units, trusted, members)]),
  );
  const partners = nearestPartners(resolution, leadingOf);
  const jointOf = jointsOf(resolution, new Set(leadingOf.values()));
  const writer = await engine.openWriter(mergeTable);
  for (const [cluster, members] of people) {
    const leading = leadingOf.get(cluster) ?? cluster;
    const number = units.numbers[leading] ?? null;
    for (const unit of members) {
      const joint = jointOf.get(unit);
      // Only a decision joins units between which nothing speaks loud enough.
      const partner =
        joint?.partner ??
        partners.get(unit) ??
        members.find((one) => (one === leading) !== (unit === leading)) ??
        leading;
      const decided = decidedReason(unit, partner);
      const reasons = joint?.reasons ?? pairReasons(units, model, unit, partner);
      const isOther = units.numbers[unit] !== null && units.numbers[unit] !== number;
      writer.append([
        units.coreIds[unit] ?? 0,
        units.coreIds[cluster] ?? 0,
        unit === leading,
        !(isOther && trusted[unit] !== trust.own),
        joint?.weight ?? weightOf(unit, partner),
        writeReasons(decided === null ? reasons : [decided, ...reasons]),
      ]);
    }
    const full = writer.room();
    if (full !== null) await full;
  }
  await writer.close();
};

/** By which other unit, how sure and why the leading unit of a person became one with another whole person. */
interface UnitJoint extends Pick<Joint, 'weight' | 'reasons'> {
  readonly partner: number;
}

/** The joint of each unit that does not lead now, although it led a person before two were joined. */
const jointsOf = ({ joints }: Resolution, leading: ReadonlySet<number>): ReadonlyMap<number, UnitJoint> => {
  const found = new Map<number, UnitJoint>();
  for (const { units, weight, reasons } of joints) {
    const isExplained = (unit: number): boolean => leading.has(unit) || found.has(unit);
    const [unit, partner] = isExplained(units[0]) ? [units[1], units[0]] : units;
    if (!isExplained(unit)) found.set(unit, { partner, weight, reasons });
  }
  return found;
};

/** The partner within the same person by which each unit is explained: the leading unit, else the one most alike. */
const nearestPartners = (
  { pairs, weights, decision }: Resolution,
  leadingOf: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> => {
  const best = new Map<number, { partner: number; weight: number }>();
  const note = (unit: number, partner: number, weight: number): void => {
    const known = best.get(unit);
    if (known === undefined || weight > known.weight) best.set(unit, { partner, weight });
  };
  for (let pair = 0; pair < pairs.size; pair += 1) {
    const weight = weights[pair] ?? 0;
    if (weight < candidateWeight) continue;
    const [a, b] = [pairs.first[pair] ?? 0, pairs.second[pair] ?? 0];
    const cluster = decision.clusterOf[a] ?? a;
    if (decision.clusterOf[b] !== cluster) continue;
    const leading = leadingOf.get(cluster);
    note(a, b, b === leading ? Infinity : weight);
    note(b, a, a === leading ? Infinity : weight);
  }
  return new Map([...best].map(([unit, { partner }]) => [unit, partner]));
};

/** The strongest reason for which a core may be another person, by core and person. */
interface Near {
  readonly unit: number;
  readonly person: number;
  readonly weight: number;
  readonly reasons: string;
}

const writeNear = async ({ engine, units, resolution }: WriteOptions): Promise<void> => {
  const { pairs, decision, model, weightOf } = resolution;
  const strongest = new Map<string, Near>();
  for (const { pair, cause } of decision.candidates) {
    const [a, b] = [pairs.first[pair] ?? 0, pairs.second[pair] ?? 0];
    const weight = weightOf(a, b);
    const [ofA = 0, ofB = 0] = [decision.clusterOf[a], decision.clusterOf[b]];
    const reasons = [...pairReasons(units, model, a, b)];
    if (cause === 'tie') reasons.push({ code: 'tie', detail: null, hundredths: null });
    const text = writeReasons(reasons);
    for (const near of [
      { unit: a, person: ofB, weight, reasons: text },
      { unit: b, person: ofA, weight, reasons: text },
    ]) {
      const key = `${near.unit}|${near.person}`;
      const known = strongest.get(key);
      if (known === undefined || near.weight > known.weight) strongest.set(key, near);
    }
  }
  const writer = await engine.openWriter(nearTable);
  for (const { unit, person, weight, reasons } of strongest.values()) {
    writer.append([units.coreIds[unit] ?? 0, units.coreIds[person] ?? 0, weight, reasons]);
  }
  await writer.close();
};
