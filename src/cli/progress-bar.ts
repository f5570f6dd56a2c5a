import { Presets, SingleBar } from 'cli-progress';
import { render } from '../messages/catalogue.js';
import { maskPersonal } from '../normalise/mask.js';
import type { Progress, ProgressListener } from '../pipeline/progress.js';
import { cutToWidth } from '../report/display-width.js';
import type { Terminal } from './terminal.js';

/** Share of the whole at which each stage begins and ends; reading is most of a run. */
const spans: Readonly<Record<Progress['stage'], readonly [number, number]>> = {
  read: [0, 70],
  link: [70, 76],
  rules: [76, 88],
  report: [88, 100],
};

const whole = 100;
const barWidth = 24;
const ofTheLine = 40;

interface ProgressBar {
  readonly listen: ProgressListener;
  /** Clears the bar while a question is asked; progress after it shows it again. */
  readonly suspend: <T>(question: () => Promise<T>) => Promise<T>;
  /** Clears the bar; must be called before anything else is printed. */
  readonly stop: () => void;
}

/** A progress bar on stderr while a person watches; silent everywhere else. */
export const progressBar = ({ lang, interactive, width }: Terminal, quiet: boolean): ProgressBar => {
  if (!interactive || quiet)
    return { listen: () => undefined, suspend: (question) => question(), stop: () => undefined };
  const bar = new SingleBar(
    {
      format: ' {bar} {percentage}%  {what}',
      stream: process.stderr,
      barsize: barWidth,
      clearOnComplete: true,
      hideCursor: true,
      forceRedraw: true,
    },
    Presets.shades_grey,
  );
  bar.start(whole, 0, { what: '' });
  let state: 'shown' | 'suspended' | 'hidden' = 'shown';
  return {
    listen: ({ stage, what, done, total }) => {
      const [from, to] = spans[stage];
      if (state === 'suspended') return;
      if (state === 'hidden') bar.start(whole, from, { what: '' });
      state = 'shown';
      const text = cutToWidth(maskPersonal(render(lang, what)), Math.max(10, width - ofTheLine));
      bar.update(Math.round(from + ((to - from) * done) / Math.max(1, total)), { what: text });
    },
    suspend: async (question) => {
      bar.stop();
      state = 'suspended';
      try {
        return await question();
      } finally {
        state = 'hidden';
      }
    },
    stop: () => bar.stop(),
  };
};
