/** Wrong tries that are free, and milliseconds that the next one waits; it doubles with each. */
const FREE = 5
const FIRST = 30_000
const LONGEST = 15 * 60_000
/** Names and addresses that are remembered at most. */
const MOST = 10_000

interface Tries {
  readonly wrong: number
  readonly until: number
}

/** Slows down who tries passwords: by name and by address, each for itself. */
export class Attempts {
  readonly #tries = new Map<string, Tries>()
  readonly #clock: () => number

  constructor(clock: () => number) {
    this.#clock = clock
  }

  /** Seconds until another try; 0 when it may be now. */
  wait(keys: readonly string[]): number {
    const now = this.#clock()
    const until = Math.max(...keys.map((key) => this.#tries.get(key)?.until ?? 0))
    return Math.max(0, Math.ceil((until - now) / 1000))
  }

  wrong(keys: readonly string[]): void {
    for (const key of keys) {
      const wrong = (this.#tries.get(key)?.wrong ?? 0) + 1
      const pause = wrong < FREE ? 0 : Math.min(LONGEST, FIRST * 2 ** (wrong - FREE))
      this.#tries.delete(key)
      this.#tries.set(key, { wrong, until: this.#clock() + pause })
    }
    for (const key of this.#tries.keys()) {
      if (this.#tries.size <= MOST) break
      this.#tries.delete(key)
    }
  }

  right(keys: readonly string[]): void {
    for (const key of keys) this.#tries.delete(key)
  }
}
