import { UnionFind } from './union-find.js';

/** Two units by number. */
export type UnitPair = readonly [number, number];

interface ClustersOptions {
  readonly unitCount: number;
  readonly excludes: (a: number, b: number) => boolean;
  readonly cannotLink: readonly UnitPair[];
}

/** Clusters that grow by links, and what keeps them apart. Two clusters are apart where any two of their units are. */
export class Clusters {
  private readonly sets: UnionFind;
  private readonly excludes: (a: number, b: number) => boolean;
  private readonly decidedApart = new Map<number, Set<number>>();

  constructor({ unitCount, excludes, cannotLink }: ClustersOptions) {
    this.sets = new UnionFind(unitCount);
    this.excludes = excludes;
    for (const [a, b] of cannotLink) {
      this.noteApart(a, b);
      this.noteApart(b, a);
    }
  }

  rootOf(unit: number): number {
    return this.sets.rootOf(unit);
  }

  roots(): Int32Array {
    return this.sets.roots();
  }

  /** The unit that follows in the same cluster; after the last one the first again. */
  after(unit: number): number {
    return this.sets.after(unit);
  }

  areOne(a: number, b: number): boolean {
    return this.sets.rootOf(a) === this.sets.rootOf(b);
  }

  /** Whether somebody decided that units of the two clusters are two people. */
  areDecidedApart(a: number, b: number): boolean {
    return (
      this.decidedApart.size > 0 &&
      this.sets.someBetween(a, b, (one, other) => this.decidedApart.get(one)?.has(other) ?? false)
    );
  }

  /** Whether anything keeps the clusters of two units apart. */
  areApart(a: number, b: number): boolean {
    return this.areDecidedApart(a, b) || this.sets.someBetween(a, b, this.excludes);
  }

  /** Whether any two clusters of these units are apart. */
  anyApart(units: readonly number[]): boolean {
    const roots = [...new Set(units.map((unit) => this.rootOf(unit)))];
    return roots.some((one, at) => roots.slice(at + 1).some((other) => this.areApart(one, other)));
  }

  /** Joins the clusters of two units; false where they are one already. */
  join(a: number, b: number): boolean {
    if (this.areOne(a, b)) return false;
    this.sets.join(a, b);
    return true;
  }

  /** Joins what somebody decided to be one person, whatever excludes it; false where other decisions keep it apart. */
  joinDecided(a: number, b: number): boolean {
    if (this.areDecidedApart(a, b)) return false;
    this.sets.join(a, b);
    return true;
  }

  private noteApart(a: number, b: number): void {
    const known = this.decidedApart.get(a);
    if (known === undefined) this.decidedApart.set(a, new Set([b]));
    else known.add(b);
  }
}
