import { expect, it } from 'vitest';
import { connectClient } from '../../src/engine/postgres-client.js';
import { copyWriter } from '../../src/engine/postgres-writer.js';
import { openCannedServer } from './canned-server.js';

const line = '残疾人'.repeat(100);
const bytesOfLine = Buffer.byteLength(line) + 1;
const lines = 30_000;

/** What the two ends of a connection on this machine hold between them, and what the writer may be ahead. */
const mostBytesAhead = 12_000_000;

it('is written no faster than the server reads', async () => {
  let read = 0;
  let furthest = 0;
  let waits = 0;
  const server = await openCannedServer({ kind: 'copies-slowly', onRead: (bytes) => (read += bytes) });
  try {
    const client = await connectClient(server.url);
    const writer = copyWriter(client.copy('copy t (a) from stdin'), {
      name: 't',
      columns: [{ name: 'a', type: 'varchar' }],
    });
    for (let row = 1; row <= lines; row += 1) {
      writer.append([line]);
      const full = writer.room();
      if (full !== null) {
        waits += 1;
        await full;
      }
      furthest = Math.max(furthest, row * bytesOfLine - read);
    }
    await writer.close();
    await client.close();
  } finally {
    await server.close();
  }
  expect(read).toBeGreaterThan(lines * bytesOfLine);
  expect(waits).toBeGreaterThan(5);
  expect(furthest).toBeLessThan(mostBytesAhead);
}, 30_000);

it('lets whoever waits go where the connection is lost, and says so at the end', async () => {
  const server = await openCannedServer({ kind: 'copies-slowly', onRead: () => server.hangUp() });
  try {
    const client = await connectClient(server.url);
    const sink = client.copy('copy t (a) from stdin');
    for (let piece = 0; piece < 100; piece += 1) {
      sink.write(`${line}\n`.repeat(100));
      await sink.room();
    }
    await expect(sink.end()).rejects.toThrow();
  } finally {
    await server.close();
  }
}, 30_000);
