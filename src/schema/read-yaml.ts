import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as yaml from 'yaml';
import type { z } from 'zod';
import { UserError } from '../errors.js';
import { message } from '../messages/catalogue.js';
import { cachedYaml } from './yaml-cache.js';

interface YamlText {
  /** Shown in errors. */
  readonly file: string;
  readonly text: string;
  /** Line of the file on which the text begins, 1-based; a rule's header does not begin on the first. */
  readonly firstLine?: number;
}

/** Reads and validates a YAML file. Throws a UserError that names file, line and field. */
export const readYaml = <T>(file: string, schema: z.ZodType<T>): T =>
  parseYaml({ file, text: readFileSync(file, 'utf8') }, schema);

/** Parses and validates YAML text. Throws a UserError that names file, line and field. */
export const parseYaml = <T>(source: YamlText, schema: z.ZodType<T>): T => {
  const cached = cachedYaml(source.text);
  const known = cached === undefined ? undefined : schema.safeParse(cached);
  return known?.success === true ? known.data : parseWithLines(source, schema);
};

const parseWithLines = <T>({ file, text, firstLine = 1 }: YamlText, schema: z.ZodType<T>): T => {
  const { LineCounter, parseDocument } = loadYaml();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  const [broken] = document.errors;
  if (broken !== undefined) {
    throw new UserError(
      message('schema.not-yaml', { problem: broken.message.split('\n')[0] ?? broken.code }),
      {
        where: `${file}:${lineAt(broken.pos[0])}`,
        hint: message('schema.not-yaml-hint'),
      },
    );
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path ?? [];
  throw new UserError(
    message('schema.field-wrong', { field: path.join('.') || '-', problem: issue?.message ?? 'invalid' }),
    { where: `${file}:${lineAt(offsetOf(document, path))}`, hint: message('schema.field-wrong-hint') },
  );
};

/** The parser is loaded when a text has to be parsed, which the texts that bidui ships do not. */
const loadYaml = (): typeof yaml => createRequire(import.meta.url)('yaml') as typeof yaml;

/** Offset of the node at a path, or of its nearest ancestor that exists (a missing key has no place of its own). */
const offsetOf = (document: yaml.Document, path: readonly PropertyKey[]): number => {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (hasRange(node)) return node.range[0];
  }
  return 0;
};

const hasRange = (node: unknown): node is { range: [number, number, number] } =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
