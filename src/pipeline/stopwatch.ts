/** Measures how long stages take. */
export interface Stopwatch {
  /** Notes the time since the last lap, or since the start, under the name of a stage. */
  readonly lap: (stage: string) => void;
  /** Milliseconds a stage. */
  readonly laps: Readonly<Record<string, number>>;
}

/** Starts a stopwatch. */
export const startStopwatch = (): Stopwatch => {
  const laps: Record<string, number> = {};
  let last = performance.now();
  return {
    laps,
    lap: (stage) => {
      const now = performance.now();
      laps[stage] = Math.round(now - last);
      last = now;
    },
  };
};
