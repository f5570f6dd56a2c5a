import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The compiled command line: `npm test` builds it first. BIDUI_BIN points the same tests at an installed package. */
export const bin =
  process.env['BIDUI_BIN'] ?? fileURLToPath(new URL('../../dist/bin/bidui.js', import.meta.url));

/** How a child process ended and what it said. */
export interface Ended {
  /** Exit status, or null where a signal ended it. */
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

const most = 2;
let running = 0;
const waiting: (() => void)[] = [];

const acquire = async (): Promise<void> => {
  if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
};

const release = (): void => {
  running -= 1;
  waiting.shift()?.();
};

const leftOut = new Set(['LC_ALL', 'LC_MESSAGES', 'FORCE_COLOR']);

/** The environment of every child: no colours, no language but the one given. */
const environment = (lang: string, more: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !leftOut.has(name))),
  ...{ LANG: lang, NO_COLOR: '1', TZ: 'Asia/Shanghai' },
  ...more,
});

export interface RunOptions {
  readonly cwd: string;
  /** Default `zh_CN.UTF-8`. */
  readonly lang?: string;
  /** Further variables. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Told of the child once it runs, to send it signals or to close its pipes. */
  readonly onStart?: (child: ChildProcessWithoutNullStreams) => void;
}

/** Runs the command line in a child process, two at a time, and waits for its end. */
export const runCli = async (args: readonly string[], options: RunOptions): Promise<Ended> => {
  await acquire();
  try {
    return await new Promise<Ended>((resolve, reject) => {
      const child = spawn(process.execPath, [bin, ...args], {
        cwd: options.cwd,
        env: environment(options.lang ?? 'zh_CN.UTF-8', options.environment ?? {}),
      });
      const out: Buffer[] = [];
      const talk: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => talk.push(chunk));
      child.on('error', reject);
      child.on('close', (status, signal) =>
        resolve({
          ...{ status, signal },
          stdout: Buffer.concat(out).toString(),
          stderr: Buffer.concat(talk).toString(),
        }),
      );
      options.onStart?.(child);
    });
  } finally {
    release();
  }
};
