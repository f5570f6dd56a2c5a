import type { AskPassword } from '../read/encrypted/decrypt-workbook.js';

/**
 * Asks for the password of a file once, also where the file is opened a second time: the last answer, which was right,
 * is given again. Nothing is remembered for longer than whoever holds the function.
 */
export const rememberedPasswords = (ask: (file: string) => AskPassword): ((file: string) => AskPassword) => {
  const answers = new Map<string, string | undefined>();
  return (file) => {
    const askAnew = ask(file);
    const isAgain = answers.has(file);
    return async (tried) => {
      if (isAgain) return tried === 0 ? answers.get(file) : undefined;
      const answer = await askAnew(tried);
      answers.set(file, answer);
      return answer;
    };
  };
};
