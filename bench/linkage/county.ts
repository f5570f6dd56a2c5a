import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadNameForms } from '../../src/link/name-forms.js';
import { writeCountyFiles } from './county-files.js';
import { linkFolder } from './county-link.js';
import { placesFor } from './county-places.js';
import { errorsText, reportText } from './county-report.js';
import { inventBenchCounty } from './county-rows.js';
import { scoreCounty } from './county-score.js';

/** What `county` can be asked for. */
export interface CountyBench {
  readonly people: number;
  readonly seed: number;
  /** File for the persons that were linked wrongly; null for none. */
  readonly errors: string | null;
}

/** Invents a hard county in four rolls, links it as a run does, and prints how well, by kind of damage. */
export const benchCounty = async ({ people, seed, errors }: CountyBench): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'bidui-bench-'));
  try {
    const county = inventBenchCounty(people, seed, placesFor(people));
    writeCountyFiles(county, folder);
    const linked = await linkFolder(folder);
    const score = scoreCounty(county, linked.records, await loadNameForms());
    const seconds = `read ${linked.readSeconds.toFixed(1)} s, linked ${linked.linkSeconds.toFixed(1)} s (${linked.linkCpuSeconds.toFixed(1)} CPU s)`;
    process.stdout.write(`${people} people, seed ${seed}; ${seconds}\n${reportText(score)}`);
    if (errors === null) return;
    writeFileSync(errors, errorsText(score));
    process.stdout.write(`${score.wrongGroups.length} persons or mixtures in ${errors}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
