import { quoteIdentifier, quoteIdentifiers } from '../../src/engine/identifier.js';
import { bindsOf } from '../../src/rules/lint.js';
import type { Binds, Engine, SqlValue, TableSpec } from '../../src/engine/types.js';

/**
 * PostgreSQL takes many times as long to create a table as to fill it with the few rows of an example. This engine lets
 * every table stand for whoever creates the same one next, and only empties it; a table made from a query becomes a
 * view of that query, whose binds are settings of the session. What is written is sent with the next question.
 */
export const standingTables = (engine: Engine): Engine => {
  const tables = new Map<string, string>();
  const views = new Map<string, string>();
  const filled = new Set<string>();
  let waiting: string[] = [];

  const send = async (): Promise<void> => {
    const script = waiting.join(';\n');
    waiting = [];
    if (script !== '') await engine.run(script);
  };
  const empty = (name: string): void => {
    if (filled.delete(name)) waiting.push(`delete from ${quoteIdentifier(name)}`);
  };
  const set = (binds: Binds): void => {
    for (const [name, value] of Object.entries(binds)) {
      const text = value !== null && typeof value === 'object' ? value.date : String(value);
      waiting.push(`set bidui.${name} = ${literal(text)}`);
    }
  };
  const createView = (name: string, sql: string, binds: Binds): void => {
    set(binds);
    const select = bindsOf(sql).reduce(
      (text, bind) => text.replaceAll(placeOf(bind), settingOf(bind, binds)),
      sql,
    );
    const known = views.get(name);
    views.set(name, select);
    if (known === select) return;
    waiting.push(`create or replace view ${quoteIdentifier(name)} as\n${select}`);
  };

  return {
    ...engine,
    createTable({ name, columns }) {
      empty(name);
      const list = columns.map((column) => `${quoteIdentifier(column.name)} ${column.type}`).join(', ');
      const known = tables.get(name);
      if (known !== undefined && known !== list) throw new Error(`${name} stands with other columns`);
      if (known === undefined) waiting.push(`create table ${quoteIdentifier(name)} (${list})`);
      tables.set(name, list);
      return Promise.resolve();
    },
    openWriter: (table) => Promise.resolve(insertWriter(table, (sql) => waiting.push(sql), filled)),
    run(sql, binds = {}) {
      const [, dropped] = dropping.exec(sql) ?? [];
      const [, created, select] = creating.exec(sql) ?? [];
      if (dropped !== undefined) empty(dropped);
      else if (created !== undefined && select !== undefined) createView(created, select, binds);
      else throw new Error(`no example needs: ${sql}`);
      return Promise.resolve();
    },
    async all(sql, binds) {
      await send();
      return engine.all(sql, binds);
    },
    async allGuarded(sql, binds) {
      await send();
      return engine.allGuarded(sql, binds);
    },
    async close() {
      for (const name of [...filled]) empty(name);
      await send();
    },
  };
};

const dropping = /^\s*drop table if exists "?(\w+)"?\s*$/;
const creating = /^\s*create table "?(\w+)"? as\n?([\s\S]+)$/;

const placeOf = (bind: string): RegExp => new RegExp(`\\$${bind}\\b`, 'g');

const settingOf = (bind: string, binds: Binds): string => {
  const value = binds[bind];
  const type = typeof value === 'number' ? 'integer' : typeof value === 'string' ? 'text' : 'date';
  return `cast(current_setting('bidui.${bind}') as ${type})`;
};

const insertWriter = (
  { name, columns }: TableSpec,
  push: (sql: string) => void,
  filled: Set<string>,
): Awaited<ReturnType<Engine['openWriter']>> => {
  const rows: string[] = [];
  return {
    append: (values) => void rows.push(`(${columns.map((_, at) => literal(values[at] ?? null)).join(', ')})`),
    room: () => null,
    close() {
      if (rows.length === 0) return Promise.resolve();
      filled.add(name);
      const list = quoteIdentifiers(columns.map((column) => column.name));
      push(`insert into ${quoteIdentifier(name)} (${list}) values ${rows.splice(0).join(', ')}`);
      return Promise.resolve();
    },
  };
};

const literal = (value: SqlValue): string => {
  if (value === null) return 'null';
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
};
