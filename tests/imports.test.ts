import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../src', import.meta.url));

/** What every stage may use: texts, errors, what bidui knows, and pure functions on single values. */
const base = [
  'errors',
  'fault',
  'code-point-order',
  'record-id',
  'known-bytes',
  'whole-file',
  'messages',
  'schema',
  'normalise',
  'engine',
];

/**
 * Who may import whom; a name with `type:` before it may be imported for its types only. Each stage knows the types of
 * what comes to it, and nobody but the pipeline knows the order of the stages.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  messages: [],
  normalise: [],
  'code-point-order': [],
  'record-id': [],
  'known-bytes': [],
  'whole-file': [],
  fault: ['messages'],
  errors: ['messages'],
  schema: ['errors', 'messages'],
  engine: ['errors', 'messages', 'schema'],
  read: base,
  map: [...base, 'type:read'],
  load: [...base, 'type:read', 'type:map'],
  review: [...base, 'type:read', 'type:workspace', 'type:rules'],
  link: [...base, 'type:rules', 'type:review'],
  rules: base,
  explain: [...base, 'rules'],
  report: [...base, 'audit', 'type:rules', 'type:review'],
  audit: [...base, 'type:report', 'type:rules'],
  reference: [...base, 'pipeline', 'report', 'rules'],
  sample: ['errors', 'messages'],
  workspace: ['errors', 'messages', 'schema', 'normalise', 'map'],
  pipeline: [...base, 'read', 'map', 'load', 'review', 'link', 'rules', 'explain', 'report', 'workspace'],
  cli: [
    ...[...base, 'read', 'map', 'load', 'review', 'rules', 'explain', 'report', 'sample'],
    ...['pipeline', 'workspace'],
  ],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typesOnly: boolean;
  readonly where: string;
}

const stageOf = (path: string): string =>
  (relative(root, path).split(/[\\/]/)[0] ?? '').replace(/\.[jt]s$/, '');

const importsOf = (file: string): readonly Import[] => {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  const found: Import[] = [];
  const note = (specifier: string, typesOnly: boolean): void => {
    if (!specifier.startsWith('.')) return;
    const target = join(dirname(file), specifier);
    found.push({ from: stageOf(file), to: stageOf(target), typesOnly, where: relative(root, file) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause;
      const named = clause?.namedBindings;
      const allTypes =
        clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
        (clause?.name === undefined &&
          named !== undefined &&
          ts.isNamedImports(named) &&
          named.elements.every((element) => element.isTypeOnly));
      note(node.moduleSpecifier.text, allTypes);
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier !== undefined &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      note(node.moduleSpecifier.text, node.isTypeOnly);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument !== undefined && ts.isStringLiteral(argument)) note(argument.text, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => join(root, file));

const violations = (imports: readonly Import[]): readonly string[] =>
  imports.flatMap(({ from, to, typesOnly, where }) => {
    const may = allowed[from];
    if (may === undefined) return [`${where}: ${from} is not a known stage`];
    const fine = from === to || may.includes(to) || (typesOnly && may.includes(`type:${to}`));
    return fine ? [] : [`${where} imports ${typesOnly ? 'types of ' : ''}${to}`];
  });

describe('imports run one way', () => {
  it('keeps every stage to what it may know', () => {
    expect(violations(files.flatMap(importsOf))).toEqual([]);
  });

  it('would notice a stage that reaches forward', () => {
    expect(violations([{ from: 'read', to: 'rules', typesOnly: false, where: 'read/x.ts' }])).toHaveLength(1);
    expect(violations([{ from: 'map', to: 'read', typesOnly: true, where: 'map/x.ts' }])).toHaveLength(0);
    expect(violations([{ from: 'map', to: 'read', typesOnly: false, where: 'map/x.ts' }])).toHaveLength(1);
  });

  it('lets only the command line start programs', () => {
    const bin = fileURLToPath(new URL('../bin/bidui.ts', import.meta.url));
    const imports = importsOf(bin).map(({ to }) => to);
    expect(new Set(imports)).toEqual(new Set(['cli']));
  });
});
