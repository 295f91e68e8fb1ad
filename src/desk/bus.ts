import type { Events, Presence, Present } from './api/events.ts'

type Listener = (type: string, data: unknown) => void

interface Open {
  readonly name: string
  readonly listener: Listener
}

/** Tells every open page what happens, and who is where. */
export class Bus {
  /** Another one at each start of the server. */
  readonly boot: string
  readonly #clock: () => number
  readonly #open = new Map<string, Open>()
  readonly #present = new Map<string, Present>()
  #told = 0

  constructor(boot: string, clock: () => number) {
    this.boot = boot
    this.#clock = clock
  }

  send<Type extends keyof Events>(type: Type, data: Events[Type]): void {
    for (const { listener } of this.#open.values()) listener(type, data)
  }

  /** How many times it was told that records changed. */
  get told(): number {
    return this.#told
  }

  /** Tells of records that came, changed or are gone. */
  records(news: Omit<Events['records'], 'told'>): void {
    this.#told++
    this.send('records', { ...news, told: this.#told })
  }

  /** A page begins to listen; gives what ends it. A tab has one stream: a newer one takes the place of an older. */
  listen(client: string, name: string, listener: Listener): () => void {
    const open = { name, listener }
    this.#open.set(client, open)
    listener('hello', { boot: this.boot, told: this.#told })
    listener('presence', { here: this.here() })
    return () => {
      if (this.#open.get(client) !== open) return
      this.#open.delete(client)
      if (this.#present.delete(client)) this.send('presence', { here: this.here() })
    }
  }

  here = (): readonly Present[] => [...this.#present.values()]

  /** Where a tab is now. One that does not listen is nowhere. */
  moved(presence: Presence, name: string): void {
    const { client, key } = presence
    if (this.#open.get(client)?.name !== name) return
    const before = this.#present.get(client)
    const since = before?.key === key ? before.since : new Date(this.#clock()).toISOString()
    if (key === null) this.#present.delete(client)
    else this.#present.set(client, { ...presence, name, since })
    this.send('presence', { here: this.here() })
  }

  close(): void {
    this.send('bye', {})
    this.#open.clear()
  }
}
