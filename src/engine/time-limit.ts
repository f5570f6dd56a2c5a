/** Seconds that a rule may take, unless an engine is opened with another limit. */
export const ruleSeconds = 300;

/** A rule's select took longer than rules may and was stopped. */
export class TimeLimitError extends Error {
  readonly seconds: number;

  constructor(seconds: number, cause: unknown) {
    super(`stopped after ${seconds} s`, { cause });
    this.name = 'TimeLimitError';
    this.seconds = seconds;
  }
}
