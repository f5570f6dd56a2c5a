import type { Engine, TableSpec } from '../engine/types.js';
import type { Model } from './model/model.js';

/**
 * What the same valid number weighs, in hundredths of a bit. In 2015 the police knew of 486 numbers in the country that
 * two people had; typing errors that meet another's valid number are more, so one in ten million pairs of strangers is
 * taken for sharing one, and nine in ten pairs of one person.
 */
export const sameNumberHundredths = Math.round(100 * Math.log2(0.9 / 1e-7));

const weightTable: TableSpec = {
  name: 'link_weight',
  columns: [
    { name: 'reason', type: 'varchar' },
    { name: 'hundredths', type: 'integer' },
  ],
};

const sameNumberReasons = ['id-same', 'id-fifteen', 'id-in-certificate'];

/** Writes `link_weight`: what the degrees of agreement weigh in this run, `prior` being before anything was compared. */
export const writeLinkWeights = async (engine: Engine, model: Model): Promise<void> => {
  const weights = new Map<string, number>();
  model.comparisons.forEach(({ name, levels }, at) => {
    if (name !== 'name' && name !== 'number') return;
    levels.forEach(({ code }, level) => weights.set(code, model.levels[at]?.[level]?.hundredths ?? 0));
  });
  // Learnt is what the same number is worth beside names that differ; beside the same name there is nothing to learn from.
  for (const reason of sameNumberReasons) weights.set(reason, sameNumberHundredths);
  weights.set('name-bracket', weights.get('name-former') ?? 0);
  weights.set('prior', model.prior);
  weights.set('name-blank', 0);
  weights.set('name-through-other', 0);
  await engine.createTable(weightTable);
  const writer = await engine.openWriter(weightTable);
  for (const [reason, hundredths] of weights) writer.append([reason, hundredths]);
  await writer.close();
};
