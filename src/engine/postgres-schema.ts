import { randomBytes } from 'node:crypto';
import { quoteIdentifier } from './identifier.js';
import type { PostgresClient } from './postgres-client.js';
import { postgresPrelude } from './postgres-prelude.js';

/** What a run has on a server: a schema for its tables and, where it may have one, a role that can only read them. */
export interface RunSchema {
  readonly name: string;
  /** Null where the user may not create roles. */
  readonly reader: string | null;
}

const prefix = 'bidui_run_';

/** First half of the lock that a run holds on its schema for as long as it lives: a number of bidui's own. */
const lockFamily = 0x62_69_64_75;

/**
 * Creates the schema of a run, with the functions that rules call, and drops those that killed runs left: nobody holds
 * their locks any more. What stands in such a schema is never looked at by another run. Throws what the server says.
 */
export const createRunSchema = async (client: PostgresClient): Promise<RunSchema> => {
  await dropLeftovers(client);
  const name = `${prefix}${randomBytes(4).toString('hex')}`;
  await client.query(`select pg_advisory_lock(${lockFamily}, ${lockOf(name)})`);
  await client.script(`create schema ${quoteIdentifier(name)}`);
  await client.script(sessionSql(name));
  await client.script(postgresPrelude);
  return { name, reader: await createReader(client, name) };
};

/** What every session of a run sets: its schema first, and texts of values that are the same everywhere. */
export const sessionSql = (schema: string): string => `
set search_path = ${quoteIdentifier(schema)};
set datestyle = 'ISO, YMD';
set standard_conforming_strings = on;
set client_min_messages = warning;
set synchronous_commit = off;
set jit = off;
set work_mem = '64MB';
set enable_nestloop = off;
set cursor_tuple_fraction = 1;`;

/** Drops the schema of a run and its role. */
export const dropRunSchema = async (client: PostgresClient, { name, reader }: RunSchema): Promise<void> => {
  await client.script(`drop schema if exists ${quoteIdentifier(name)} cascade`);
  if (reader !== null) await dropReader(client, reader);
};

/** The second half of a schema's lock, from its name. */
const lockOf = (name: string): number => Number.parseInt(name.slice(prefix.length), 16) | 0;

const dropLeftovers = async (client: PostgresClient): Promise<void> => {
  const { rows } = await client.query(
    `select n.nspname, r.rolname
     from pg_namespace n
     left join pg_roles r on r.rolname = n.nspname
     where n.nspname like '${prefix.replaceAll('_', '\\_')}%' and pg_has_role(n.nspowner, 'usage')`,
  );
  for (const [name, role] of rows) {
    if (typeof name !== 'string') continue;
    const lock = `${lockFamily}, ${lockOf(name)}`;
    const { rows: taken } = await client.query(`select pg_try_advisory_lock(${lock})`);
    if (taken[0]?.[0] !== true) continue;
    await dropRunSchema(client, { name, reader: typeof role === 'string' ? role : null });
    await client.query(`select pg_advisory_unlock(${lock})`);
  }
};

/** A role of the schema's name that may read the tables that are created from now on, and nothing else. */
const createReader = async (client: PostgresClient, schema: string): Promise<string | null> => {
  const { rows } = await client.query(
    'select rolsuper or rolcreaterole from pg_roles where rolname = current_user',
  );
  if (rows[0]?.[0] !== true) return null;
  const name = quoteIdentifier(schema);
  await client.script(`
    create role ${name} nologin;
    grant ${name} to current_user;
    grant usage on schema ${name} to ${name};
    alter default privileges in schema ${name} grant select on tables to ${name}`);
  return schema;
};

const dropReader = async (client: PostgresClient, reader: string): Promise<void> => {
  const name = quoteIdentifier(reader);
  await client.script(`drop owned by ${name}; drop role ${name}`);
};
