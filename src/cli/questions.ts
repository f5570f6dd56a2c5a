/** One answer that may be chosen. */
export interface Choice<T> {
  readonly value: T;
  readonly name: string;
}

/** What a person at a terminal can be asked. Injected, so that tests can answer. */
export interface Questions {
  /** What is typed is not shown. */
  readonly password: (question: string) => Promise<string>;
  readonly choose: <T>(question: string, choices: readonly Choice<T>[]) => Promise<T>;
}

/**
 * Questions on this process's terminal, null where there is none. They are talk and go to stderr. The prompts are loaded
 * when the first question is asked.
 */
export const terminalQuestions = (): Questions | null => {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  const context = { output: process.stderr };
  return {
    password: async (question) => {
      const { default: password } = await import('@inquirer/password');
      return password({ message: question, mask: '*' }, context);
    },
    choose: async (question, choices) => {
      const { default: select } = await import('@inquirer/select');
      return select({ message: question, choices }, context);
    },
  };
};

/** Whether an error means that Ctrl+C was pressed at a question. */
export const isBrokenOff = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ExitPromptError';
