import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { markdownTable } from '../../src/reference/markdown.js';
import { referencePages } from '../../src/reference/reference-pages.js';
import { loadRules } from '../../src/rules/load-rules.js';
import { loadDatasets } from '../../src/schema/datasets.js';
import { policyDefinitions } from '../../src/schema/policy.js';

const folder = fileURLToPath(new URL('../../docs/reference', import.meta.url));
const pages = referencePages();
const all = [...pages.values()].join('\n');

describe('the reference', () => {
  it.each([...pages])(
    'is as it stands in docs/reference (else: npm run docs:reference): %s',
    (path, text) => {
      const file = join(folder, path);
      expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(text);
    },
  );

  it('has no page of what is gone', () => {
    const written = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => file.replaceAll('\\', '/'));
    expect(written.sort()).toEqual([...pages.keys()].sort());
  });

  it('describes every roll with its fields, every rule, every policy value', () => {
    for (const dataset of loadDatasets().values()) {
      const page = pages.get(`datasets/${dataset.name}.md`) ?? '';
      for (const field of dataset.fields.keys()) expect(page).toContain(`| \`${field}\` |`);
    }
    for (const { header } of loadRules()) {
      expect(pages.get(`rules/${header.group}.md`)).toContain(`## ${header.title.zh}（${header.id}）`);
    }
    for (const name of policyDefinitions().keys()) expect(pages.get('policy.md')).toContain(`（${name}）\n`);
  });

  it('links only to what it has', () => {
    for (const [path, text] of pages) {
      for (const [, target = ''] of text.matchAll(/\]\(([^)]+)\)/g)) {
        const [file = '', anchor] = target.split('#');
        const linked = join(dirname(path), file).replaceAll('\\', '/');
        expect(pages.has(linked), `${path}: ${target}`).toBe(true);
        if (anchor !== undefined) expect(pages.get(linked), target).toContain(`<a id="${anchor}"></a>`);
      }
    }
  });

  it('leaves nothing without a Chinese name', () => {
    expect(all).not.toMatch(/undefined|\[object/);
    expect([...all.matchAll(/^# [a-z-]+$/gm)].map(([line]) => line)).toEqual([]);
  });
});

describe('markdownTable', () => {
  it('keeps bars and line breaks within their cell', () => {
    expect(markdownTable(['a', 'b'], [['1|2', '3\n4']])).toBe('| a | b |\n|---|---|\n| 1\\|2 | 3 4 |');
  });
});
