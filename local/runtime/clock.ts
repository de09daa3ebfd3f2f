/** The host's clock: it stands still unless somebody moves it, and never goes back. */

export interface VirtualClock {
  /** Milliseconds since the epoch. */
  now(): number;
  advance(milliseconds: number): void;
  /** Throws when the instant is earlier than now. */
  moveTo(epochMilliseconds: number): void;
}

export class ManualClock implements VirtualClock {
  #now: number;

  constructor(epochMilliseconds: number) {
    this.#now = epochMilliseconds;
  }

  now(): number {
    return this.#now;
  }

  advance(milliseconds: number): void {
    this.moveTo(this.#now + milliseconds);
  }

  moveTo(epochMilliseconds: number): void {
    if (!(epochMilliseconds >= this.#now)) {
      throw new RangeError(`The clock cannot go back from ${this.#now} to ${epochMilliseconds}.`);
    }
    this.#now = epochMilliseconds;
  }
}
