import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../errors.js';
import { message, say } from '../messages/catalogue.js';
import { ownRulesFolder } from '../rules/own-rules.js';
import { readKnownRules } from './known-rules.js';
import { newRuleExamples, newRuleText } from './rule-template.js';
import type { Terminal } from './terminal.js';

const ruleId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * `bidui rules new ID`: writes a rule that works, and two examples that hold, into the workspace's folder `rules`, for
 * somebody to change. Throws a UserError where the id cannot be one or is taken.
 */
export const runRulesNew = async ({ id }: { readonly id: string }, terminal: Terminal): Promise<void> => {
  const { lang, workingFolder, out } = terminal;
  if (!ruleId.test(id)) {
    throw new UserError(message('cli.rules-new-id', { id }), { hint: message('cli.rules-new-id-hint') });
  }
  const known = readKnownRules(workingFolder);
  const folder = join(known.workspace.folders[0] ?? workingFolder, ownRulesFolder);
  const path = join(folder, `${id}.sql`);
  const isTaken = known.rules.some(({ header }) => header.id === id) || existsSync(path);
  if (isTaken) {
    throw new UserError(message('rule.id-taken', { id }), { hint: message('rule.id-taken-hint') });
  }
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(path, newRuleText, { flag: 'wx' });
    await writeFile(join(folder, `${id}.examples.yaml`), newRuleExamples, { flag: 'wx' });
  } catch (cause) {
    throw new UserError(message('cli.rules-new-unwritable'), {
      ...{ where: folder, hint: message('cli.rules-new-unwritable-hint'), cause },
    });
  }
  out(say(lang, 'cli.rules-new-done', { rule: `${ownRulesFolder}/${id}.sql`, id }));
};
