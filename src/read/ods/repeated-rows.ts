import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { readLimits } from '../limits.js';
import type { RowCollector } from '../markup/row-collector.js';

interface BlankRun {
  rows: number;
  readonly hidden: boolean;
}

/**
 * Hands over rows of which the file writes one for many. Blank ones are handed over only where a row with values
 * follows: behind the last of those a file may have a million.
 */
export class RepeatedRows {
  /** 1-based number of the row that is open, or of the next. */
  number = 1;
  private readonly collector: RowCollector;
  private blank: BlankRun[] = [];
  private repeated = 1;
  private hidden = false;
  private cells = 0;
  private repeatedCells = 0;

  constructor(collector: RowCollector) {
    this.collector = collector;
  }

  /** Begins a row that stands for `repeated` of them. */
  open(repeated: number, hidden: boolean): void {
    this.repeated = repeated;
    this.hidden = hidden;
    this.cells = 0;
    this.collector.clear();
  }

  /** Notes that the next cells of the row have a value. To be called before the collector gets them. */
  fill(cells: number): void {
    if (this.cells === 0) this.emitBlank();
    this.cells += cells;
    this.repeatedCells += cells - 1;
    this.checkRepeated();
  }

  /** Ends the row. Throws `Damage` where the file repeats more cells than `readLimits` allow. */
  close(): void {
    const { repeated, hidden } = this;
    if (this.cells === 0) {
      const last = this.blank.at(-1);
      if (last?.hidden === hidden) last.rows += repeated;
      else this.blank.push({ rows: repeated, hidden });
      this.number += repeated;
      return;
    }
    this.repeatedCells += this.cells * (repeated - 1);
    this.checkRepeated();
    this.emit(repeated, hidden);
  }

  private checkRepeated(): void {
    if (this.repeatedCells > readLimits.repeatedCells) {
      throw new Damage(message('read.repeat-limit', { limit: readLimits.repeatedCells }));
    }
  }

  private emitBlank(): void {
    const { number, blank } = this;
    if (blank.length === 0) return;
    this.number -= blank.reduce((rows, run) => rows + run.rows, 0);
    this.blank = [];
    if (number > readLimits.rows) throw new Damage(message('read.row-limit', { limit: readLimits.rows }));
    for (const { rows, hidden } of blank) this.emit(rows, hidden);
  }

  private emit(rows: number, hidden: boolean): void {
    for (let left = rows; left > 0 && !this.collector.stopped; left--) {
      this.collector.emit(this.number++, hidden);
    }
  }
}
