import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findingsJsonl } from '../../src/report/findings-jsonl.js';
import { month, sampleFinding, sampleModel } from './sample-model.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bidui-jsonl-'));
});
afterAll(() => rm(folder, { recursive: true }));

const write = async (findings: readonly ReturnType<typeof sampleFinding>[]): Promise<string> => {
  const path = join(folder, 'findings.jsonl');
  await findingsJsonl.write(sampleModel({ findings }), path);
  return readFile(path, 'utf8');
};

it('writes the keys in the order that programs rely on, one object a line', async () => {
  const finding = sampleFinding({
    months: [month(2025, 12), month(2026, 1)],
    amountFen: 5,
    notes: ['未提供死亡名册'],
    message: '说明',
    evidence: [{ dataset: 'registry', file: 'a.xlsx', sheet: 'S', row: 2 }],
  });
  expect(await write([finding])).toBe(
    '{"finding_id":"f00000000001","rule":"cert-expired-paid","kind":"conflict","severity":"high",' +
      '"confidence":"certain","also":[],"person_id":"p0001","name":"柳青禾","id_number":"990101198001010018",' +
      '"cert_number":"99010119800101001842","township":"柳河镇","village":"东岭村","about":"living",' +
      '"months":["2025-12","2026-01"],"amount":"0.05","message":"说明。未提供死亡名册。",' +
      '"basis":["国发〔2015〕52号"],"evidence":[{"dataset":"registry","file":"a.xlsx","sheet":"S","row":2}]}\n',
  );
});

it('keeps texts as they are and says null for what is not known', async () => {
  const line = await write([sampleFinding({ name: '=1+1', amountFen: null, township: null, months: [] })]);
  expect(JSON.parse(line)).toMatchObject({ name: '=1+1', amount: null, township: null, months: [] });
});

it('keeps the order of the model and is empty without findings', async () => {
  const lines = (await write([sampleFinding({ findingId: 'b' }), sampleFinding({ findingId: 'a' })])).split(
    '\n',
  );
  expect(lines.map((line) => line.slice(0, 17))).toEqual(['{"finding_id":"b"', '{"finding_id":"a"', '']);
  expect(await write([])).toBe('');
});
