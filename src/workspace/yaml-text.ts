import { createRequire } from 'node:module';
import type * as yaml from 'yaml';
import { UserError } from '../errors.js';
import { message } from '../messages/catalogue.js';

/** A YAML text whose every value is the text that was written: `2026.10` stays that and does not become 2026.1. */
export interface YamlText {
  /** Mappings, lists and texts. */
  readonly value: unknown;
  /** 1-based line of a value, by the keys that lead to it; of its key where it has one. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  /** Whether the text at a path stands in quotes. */
  readonly isQuoted: (path: readonly PropertyKey[]) => boolean;
}

/** Parses the text of bidui.yaml. Throws a UserError that names file and line where it is not YAML. */
export const parseYamlText = (file: string, text: string): YamlText => {
  const { LineCounter, parseDocument, isScalar } = createRequire(import.meta.url)('yaml') as typeof yaml;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe' });
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const notYaml = (problem: string, line: number): UserError =>
    new UserError(message('schema.not-yaml', { problem }), {
      where: `${file}:${line}`,
      hint: message('workspace.not-yaml-hint'),
    });
  const [broken] = [...document.errors, ...document.warnings];
  if (broken !== undefined) {
    throw notYaml(broken.message.split('\n')[0] ?? broken.code, lineAt(broken.pos[0]));
  }
  return {
    value: plainValue(document, (problem) => notYaml(problem, 1)),
    lineOf: (path) => lineAt(offsetOf(document, path)),
    isQuoted: (path) => {
      const node: unknown = document.getIn(path, true);
      return isScalar(node) && node.type !== 'PLAIN';
    },
  };
};

const plainValue = (document: yaml.Document, notYaml: (problem: string) => UserError): unknown => {
  try {
    return document.toJS();
  } catch (error) {
    // An alias that leads nowhere or that repeats without end.
    throw notYaml(error instanceof Error ? error.message : String(error));
  }
};

/** Offset of the key at a path, else of the value, else of what is nearest above it. */
const offsetOf = (document: yaml.Document, path: readonly PropertyKey[]): number => {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const offset = keyOffset(document.getIn(path.slice(0, depth - 1), true), path[depth - 1]);
    const node = offset === undefined ? document.getIn(path.slice(0, depth), true) : undefined;
    if (offset !== undefined) return offset;
    if (hasRange(node)) return node.range[0];
  }
  return 0;
};

const keyOffset = (parent: unknown, key: PropertyKey | undefined): number | undefined => {
  if (typeof parent !== 'object' || parent === null || !('items' in parent)) return undefined;
  const items: readonly unknown[] = Array.isArray(parent.items) ? parent.items : [];
  for (const item of items) {
    if (typeof item !== 'object' || item === null || !('key' in item)) continue;
    const node = item.key;
    if (hasRange(node) && 'value' in node && String(node.value) === String(key)) return node.range[0];
  }
  return undefined;
};

const hasRange = (node: unknown): node is { range: [number, number, number] } =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
