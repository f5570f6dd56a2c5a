import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { collectGarbage } from '../../src/engine/collect-garbage.js';

it('gives back what nothing holds any more, and keeps what is held', async () => {
  const held = { text: 'held' };
  const references = [new WeakRef({ text: 'let go' }), new WeakRef(held)];
  // What a reference was made for is held to the end of the turn.
  await setImmediate();
  collectGarbage();
  expect(references.map((reference) => reference.deref())).toEqual([undefined, held]);
});
