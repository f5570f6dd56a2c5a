import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { schemaFolder } from './schema-folder.js';
import { yamlCacheKey, yamlCachePath } from './yaml-cache.js';

/**
 * Reads every YAML text of `schemas/` (whole files, and what `headerOf` finds in the others) and writes what they hold
 * for `cachedYaml`. A step of the build; texts that are no YAML are left out and reported when they are used.
 */
export const writeYamlCache = (headerOf: (source: string) => { readonly text: string } | undefined): void => {
  const root = schemaFolder();
  const cache: Record<string, unknown> = {};
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const source = /\.(ya?ml|sql)$/.test(file) ? readFileSync(join(root, file), 'utf8') : undefined;
    const text = source === undefined || !file.endsWith('.sql') ? source : headerOf(source)?.text;
    if (text === undefined || file.endsWith('.examples.yaml')) continue;
    try {
      cache[yamlCacheKey(text)] = parse(text) as unknown;
    } catch {
      continue;
    }
  }
  writeFileSync(yamlCachePath(), JSON.stringify(cache));
};
