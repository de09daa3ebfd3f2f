/** Chance that comes out the same in each run: by multiplicative hashing (Knuth, TAOCP 3, 6.4). */

/** A number from 0, below `limit`. */
export function drawn(seed: number, limit: number): number {
  return (Math.imul(seed + 1, 0x9e3779b1) >>> 8) % limit;
}
