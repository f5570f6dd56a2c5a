import { render, say } from '../messages/catalogue.js';
import { maskPersonal } from '../normalise/mask.js';
import { NothingRecognised, SourcesLost } from '../pipeline/unusable-sources.js';
import type { Terminal } from './terminal.js';

/** Lists, one line each, the files and sheets for whose sake a run could not be made; of other errors says nothing. */
export const listUnusable = (error: unknown, { lang, talk }: Terminal): void => {
  if (!(error instanceof NothingRecognised || error instanceof SourcesLost)) return;
  for (const { file, sheet, reason, hint } of error.rejected) {
    const where = sheet === null ? file : `${file} / ${sheet}`;
    const texts = { where, reason: render(lang, reason), hint: hint === null ? '' : render(lang, hint) };
    talk(maskPersonal(say(lang, 'cli.not-used', texts)));
  }
  if (error instanceof SourcesLost) return;
  for (const { file, reason } of error.skipped) {
    talk(maskPersonal(say(lang, 'cli.at', { where: file, what: render(lang, reason) })));
  }
};
