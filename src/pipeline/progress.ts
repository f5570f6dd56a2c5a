import type { Message } from '../messages/catalogue.js';

/** Where a run is: an event, not a print. The command line draws it, tests ignore it. */
export interface Progress {
  readonly stage: 'read' | 'link' | 'rules' | 'report';
  /** What is being done now. */
  readonly what: Message;
  /** Steps of this stage done so far, and how many there are. */
  readonly done: number;
  readonly total: number;
}

export type ProgressListener = (progress: Progress) => void;
