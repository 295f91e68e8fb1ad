interface Put {
  readonly file: string
  readonly bytes: Uint8Array
}

/** Bytes that are kept at most. */
const ROOM = 200_000_000

/** Keeps what was made for looking at, by hash, until newer things need the room. */
export class Shelf {
  readonly #puts = new Map<string, Put>()
  #size = 0

  /** Puts a file up and gives its address. */
  put(sha256: string, file: string, bytes: Uint8Array): string {
    const key = `${sha256}/${file}`
    this.#take(key)
    this.#puts.set(key, { file, bytes })
    this.#size += bytes.length
    for (const oldest of this.#puts.keys()) {
      if (this.#size <= ROOM || oldest === key) break
      this.#take(oldest)
    }
    return `/api/previews/${key}`
  }

  get = (sha256: string, file: string): Uint8Array | undefined => this.#puts.get(`${sha256}/${file}`)?.bytes

  #take(key: string): void {
    this.#size -= this.#puts.get(key)?.bytes.length ?? 0
    this.#puts.delete(key)
  }
}
