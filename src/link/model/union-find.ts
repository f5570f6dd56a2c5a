/** Sets of units that grow together; a set is named by its smallest unit, so names do not depend on the order of joining. */
export class UnionFind {
  private readonly parent: Int32Array;
  private readonly next: Int32Array;

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, at) => at);
    this.next = this.parent.slice();
  }

  /** The smallest unit of a unit's set. */
  rootOf(unit: number): number {
    let root = unit;
    while ((this.parent[root] ?? root) !== root) root = this.parent[root] ?? root;
    while ((this.parent[unit] ?? root) !== root) {
      const up = this.parent[unit] ?? root;
      this.parent[unit] = root;
      unit = up;
    }
    return root;
  }

  join(a: number, b: number): void {
    const one = this.rootOf(a);
    const other = this.rootOf(b);
    if (one === other) return;
    this.parent[Math.max(one, other)] = Math.min(one, other);
    // Two rings become one by crossing the steps at one place of each.
    const step = this.next[one] ?? one;
    this.next[one] = this.next[other] ?? other;
    this.next[other] = step;
  }

  /** Whether a test holds for any unit of one set with any unit of the other. */
  someBetween(a: number, b: number, test: (one: number, other: number) => boolean): boolean {
    let one = a;
    do {
      let other = b;
      do {
        if (test(one, other)) return true;
        other = this.next[other] ?? b;
      } while (other !== b);
      one = this.next[one] ?? a;
    } while (one !== a);
    return false;
  }

  /** The unit that follows in a unit's set: going on from one to the next ends at the first again. */
  after(unit: number): number {
    return this.next[unit] ?? unit;
  }

  /** The smallest unit of each unit's set. */
  roots(): Int32Array {
    return this.parent.map((_, unit) => this.rootOf(unit));
  }
}
