import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDuckDb } from '../../src/engine/duckdb.js';
import type { Engine } from '../../src/engine/types.js';
import { createLoader, type Loader } from '../../src/load/loader.js';
import { datasets, mappingOf, rowOf, sampleId, storeRows } from './sample-roll.js';

let engine: Engine;
let loader: Loader;
beforeEach(async () => {
  engine = await openDuckDb({ threads: 1 });
  loader = await createLoader({ engine, datasets });
});
afterEach(() => engine.close());

const load = async (
  dataset: string,
  fields: readonly string[],
  rows: readonly (readonly (string | undefined)[])[],
): Promise<void> => {
  const file = `${dataset}.csv`;
  await loader.beginSource({ file, sha256: file });
  await storeRows(loader, {
    ...{ file, sheet: '名单', mapping: mappingOf(dataset, fields) },
    rows: rows.map((cells, at) => rowOf(at + 2, cells)),
  });
};

/** [dataset, row, former name, source, whether it is whole]. */
const formerNames = async (): Promise<readonly (readonly unknown[])[]> => {
  const rows = await engine.all(`
    select r.dataset, r."row", f.name_key, f.source, f.is_whole
    from former_name f
    join record r on r.record_id = f.record_id`);
  return rows.map((row) => Object.values(row)).sort((a, b) => (String(a) < String(b) ? -1 : 1));
};

const id = sampleId('19900307');

describe('former_name', () => {
  it('holds what stands beside the name, in a roll without a column of former names', async () => {
    await load(
      'subsidy',
      ['name', 'id_number'],
      [
        ['张三（曾用名李四、李小四）', id],
        ['张三', id],
        ['张三（已故）', id],
        ['张三（曾用名李*）', undefined],
        ['张三（曾用名李）', undefined],
      ],
    );
    await loader.finishLoading();
    expect(await formerNames()).toEqual([
      ['subsidy', 2, '李四', 'bracket', true],
      ['subsidy', 2, '李小四', 'bracket', true],
      ['subsidy', 5, '李*', 'bracket', false],
      ['subsidy', 6, '李', 'bracket', false],
    ]);
  });

  it('keeps both where column and bracket differ, and the column where they agree', async () => {
    await load(
      'registry',
      ['name', 'former_name', 'id_number'],
      [
        ['张三（曾用名李四）', '王五', id],
        ['张三（曾用名李四）', '李四', id],
        ['张三', '李某', id],
      ],
    );
    await loader.finishLoading();
    expect(await formerNames()).toEqual([
      ['registry', 2, '李四', 'bracket', true],
      ['registry', 2, '王五', 'column', true],
      ['registry', 3, '李四', 'column', true],
      ['registry', 4, '李*', 'column', false],
    ]);
  });

  it('is there, and empty, where no roll gives any', async () => {
    await loader.finishLoading();
    expect(await formerNames()).toEqual([]);
  });
});
