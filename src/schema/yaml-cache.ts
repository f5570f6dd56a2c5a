import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { schemaFolder } from './schema-folder.js';

/** What the YAML texts of `schemas/` hold, by the SHA-256 of the text: a text that was changed is not found here. */
export type YamlCache = Readonly<Record<string, unknown>>;

/** Where the build puts the cache; it is only ever a saving of time, never needed. */
export const yamlCachePath = (): string => join(dirname(schemaFolder()), 'dist', 'schema-cache.json');

/** Key of a text. */
export const yamlCacheKey = (text: string): string => createHash('sha256').update(text).digest('hex');

const content = z.record(z.string(), z.unknown());
let loaded: YamlCache | undefined;

/**
 * What a YAML text holds, if the build has read it. Reading the shipped descriptions anew costs a quarter of a second at
 * every start; looking them up by their hash costs a few milliseconds and cannot be out of date.
 */
export const cachedYaml = (text: string): unknown => {
  loaded ??= readCache();
  return loaded[yamlCacheKey(text)];
};

const readCache = (): YamlCache => {
  const path = yamlCachePath();
  if (!existsSync(path)) return {};
  const parsed = content.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  return parsed.success ? parsed.data : {};
};
