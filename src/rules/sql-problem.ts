import type { Rule } from './rule.js';

/** An engine names the line of a statement so, and repeats the line and marks the place below it. */
const lineOf = /\n*LINE (\d+): ?([\s\S]*)$/;

/** What an engine says against a rule's SQL, with the file and the line in it where the engine names one. */
export const sqlProblem = (rule: Rule, error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error);
  const place = lineOf.exec(text);
  if (place === null) return `${rule.shownFile}: ${text.trim()}`;
  const line = rule.sqlLine + Number(place[1]) - 1;
  const said = text.slice(0, place.index).split('\n')[0] ?? '';
  const [statement = ''] = (place[2] ?? '').split('\n');
  return `${rule.shownFile}:${line}: ${said.trim()} (${statement.trim()})`;
};
