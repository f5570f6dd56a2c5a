import { headerOf } from '../src/rules/rule-file.js';
import { writeYamlCache } from '../src/schema/write-yaml-cache.js';

// The last step of `npm run build`.
writeYamlCache(headerOf);
