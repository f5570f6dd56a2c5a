// The peer: reads a csv with papaparse in one of its streaming modes and does nothing with it but count.
// node papaparse-subject.mjs FILE chunk|step|node-stream (the fastest first). Prints how many rows there were.
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import Papa from 'papaparse';

const [path, mode] = process.argv.slice(2);
const open = () => createReadStream(path, { encoding: 'utf8' });

let rows = 0;
const parse = (visit) =>
  new Promise((resolve, reject) => {
    Papa.parse(open(), { ...visit, complete: () => resolve(), error: reject });
  });

if (mode === 'node-stream') {
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, {});
  await pipeline(open(), parser, async (source) => {
    for await (const row of source) if (row.length > 0) rows += 1;
  });
} else if (mode === 'step') {
  await parse({ step: () => (rows += 1) });
} else {
  await parse({ chunk: ({ data }) => (rows += data.length) });
}
process.stdout.write(`${JSON.stringify({ rows })}\n`);
