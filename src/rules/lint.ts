import { UserError } from '../errors.js';
import { message, type Message } from '../messages/catalogue.js';
import { policyRelation } from './policy-relations.js';
import type { Rule } from './rule.js';

/** Columns that every rule about people gives, in any order. */
const contractColumns = ['person_id', 'record_id', 'other_record_id', 'about', 'month', 'amount_fen'];

/** Columns that a rate gives instead. */
const rateColumns = ['region', 'numerator', 'denominator', 'target'];

/** What may not stand in a rule, because engines differ on it or because it is the runner's work. */
const banned: readonly { pattern: RegExp; reason: Message }[] = [
  { pattern: /;/, reason: message('rule.lint-one-select') },
  { pattern: /^(?!\s*(?:select|with)\b)/i, reason: message('rule.lint-one-select') },
  { pattern: /(?<![*/])\/(?![*/])/, reason: message('rule.lint-division') },
  { pattern: /\bround\s*\(/i, reason: message('rule.lint-rounding') },
  { pattern: /\bavg\s*\(/i, reason: message('rule.lint-rounding') },
  { pattern: /\border\s+by\b/i, reason: message('rule.lint-order') },
  { pattern: /\b(now|current_date|current_timestamp|random)\b/i, reason: message('rule.lint-clock') },
];

/**
 * Checks what a machine can see of a rule: one select, nothing banned, binds declared and used, contract columns given.
 * Throws a UserError with file and line.
 */
export const lintRule = (rule: Rule): void => {
  const code = withoutCommentsAndText(rule.sql);
  for (const { pattern, reason } of banned) {
    const hit = pattern.exec(code);
    if (hit !== null) refuse(rule, hit.index, reason);
  }
  const binds = bindsOf(code);
  const declared = new Set([...rule.policy, 'as_of']);
  for (const bind of binds) {
    if (!declared.has(bind)) {
      refuse(rule, code.indexOf(`$${bind}`), message('rule.lint-undeclared', { parameter: bind }));
    }
  }
  const last = code.lastIndexOf('\nselect') < 0 ? 0 : code.lastIndexOf('\nselect');
  const contract = rule.header.kind === 'rate' ? rateColumns : contractColumns;
  const missing = contract.find((column) => !new RegExp(`\\b${column}\\b`).test(code.slice(last)));
  if (missing !== undefined) refuse(rule, last + 1, message('rule.lint-column', { column: missing }));
};

/**
 * Checks that a rule names no policy parameter in vain: each stands in its own text or in that of a shared relation.
 * Throws a UserError.
 */
export const demandPolicyUsed = (rule: Rule, relations: readonly { readonly sql: string }[]): void => {
  const texts = [rule.sql, ...rule.absentFrom.values(), ...relations.map((relation) => relation.sql)];
  for (const parameter of rule.policy) {
    const asTable = new RegExp(`\\b${policyRelation(parameter)}\\b`);
    const used = texts.some(
      (sql) => bindsOf(sql).includes(parameter) || sql.includes(`'${parameter}'`) || asTable.test(sql),
    );
    if (!used) refuse(rule, 0, message('rule.lint-unused', { parameter }));
  }
};

/** Names of the binds of a statement, each once, in order of appearance. */
export const bindsOf = (sql: string): readonly string[] => [
  ...new Set(
    [...withoutCommentsAndText(sql).matchAll(/\$([a-z_][a-z0-9_]*)/g)].map((match) => match[1] ?? ''),
  ),
];

/** The same text with comments and quoted text blanked out, every other character in its place. */
const withoutCommentsAndText = (sql: string): string =>
  sql.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, (match) => match.replaceAll(/[^\n]/g, ' '));

const refuse = (rule: Rule, offset: number, reason: Message): never => {
  const line = rule.sqlLine + rule.sql.slice(0, Math.max(0, offset)).split('\n').length - 1;
  throw new UserError(reason, { where: `${rule.shownFile}:${line}`, hint: message('rule.lint-hint') });
};
