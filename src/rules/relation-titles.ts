import { join } from 'node:path';
import { z } from 'zod';
import type { Text } from '../messages/text.js';
import { readYaml } from '../schema/read-yaml.js';
import { schemaFolder } from '../schema/schema-folder.js';

/** Reads `views/titles.yaml`: what the shared relations that a rule looks at hold, by their names. */
export const loadRelationTitles = (): ReadonlyMap<string, Text> =>
  new Map(
    Object.entries(
      readYaml(
        join(schemaFolder(), 'views', 'titles.yaml'),
        z.record(z.string(), z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })),
      ),
    ),
  );
