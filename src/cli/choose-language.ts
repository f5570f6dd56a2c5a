import type { Lang } from '../messages/text.js';

/**
 * The language of a run: `--lang` wherever it stands, else the locale, else Chinese. Decided before anything else,
 * because help and errors are in it too. A wrong `--lang` is left for the option parser to refuse.
 */
export const chooseLanguage = (
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  systemLocale: string | undefined,
): Lang => {
  const given = givenLanguage(args);
  if (given === 'zh' || given === 'en') return given;
  const locale =
    environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || systemLocale || '';
  return locale.toLowerCase().startsWith('en') ? 'en' : 'zh';
};

const givenLanguage = (args: readonly string[]): string | undefined => {
  const at = args.lastIndexOf('--lang');
  if (at >= 0) return args[at + 1];
  return args.findLast((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
};
