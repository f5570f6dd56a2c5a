import { expect, it } from 'vitest';
import { openPostgres } from '../../src/engine/postgres.js';
import { UserError } from '../../src/errors.js';
import { openCannedServer, refusal, type Behaviour } from './canned-server.js';

const errorOf = async (behaviour: Behaviour): Promise<UserError> => {
  const server = await openCannedServer(behaviour);
  try {
    const engine = await openPostgres({ url: server.url });
    await engine.close();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  } finally {
    await server.close();
  }
  throw new Error('the server was taken');
};

it.each<[string, Behaviour, string]>([
  ['a wrong password', { kind: 'refuses-password' }, 'engine.wrong-password'],
  [
    'a user whom the server does not admit from here',
    { kind: 'refuses', answer: refusal('28000', 'no pg_hba.conf entry for host') },
    'engine.not-admitted',
  ],
  [
    'a database that is not there',
    { kind: 'refuses', answer: refusal('3D000', 'database "county" does not exist') },
    'engine.no-database',
  ],
  [
    'too many sessions',
    { kind: 'refuses', answer: refusal('53300', 'sorry, too many clients already') },
    'engine.too-many-sessions',
  ],
  ['a server that hangs up', { kind: 'hangs-up' }, 'engine.unreachable'],
  ['a server of 2022', { kind: 'answers', row: ['140005', '14.5', 'UTF8'] }, 'engine.too-old'],
  [
    'a database that does not hold every character',
    { kind: 'answers', row: ['150003', '15.3', 'EUC_CN'] },
    'engine.encoding',
  ],
])('says what to do about %s, and never the password', async (_, behaviour, key) => {
  const error = await errorOf(behaviour);
  expect(error.what.key).toBe(key);
  expect(error.hint.key).toBe(`${key}-hint`);
  expect(error.describe('en')).not.toContain('wrong@');
});
