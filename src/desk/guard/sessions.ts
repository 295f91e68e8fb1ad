import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { replaceFile } from '../../pipeline/durable.ts'

const session = z.strictObject({ name: z.string(), until: z.number() })

/** Who a session belongs to, and until when it holds, in milliseconds since 1970-01-01T00:00Z. */
export type StoredSession = z.infer<typeof session>

/** How long a session holds, and a sign-in link after the first one. */
const SESSION = 30 * 86_400_000
const LINK = 10 * 60_000

const digest = (secret: string): string => createHash('sha256').update(secret).digest('hex')

export interface SessionOptions {
  readonly own: string
  readonly clock: () => number
  /** So many random bytes. */
  readonly random: (bytes: number) => Uint8Array
}

/**
 * Sessions and one-time links. Only digests are kept, so that whoever reads the file has no way in; they outlive a
 * restart.
 */
export class Sessions {
  readonly #options: SessionOptions
  #sessions = new Map<string, StoredSession>()
  readonly #links = new Map<string, number>()

  constructor(options: SessionOptions) {
    this.#options = options
  }

  #file = (): string => join(this.#options.own, 'sessions.json')

  async open(): Promise<void> {
    try {
      const data = z.record(z.string(), session).parse(JSON.parse(await readFile(this.#file(), 'utf8')))
      this.#sessions = new Map(Object.entries(data))
    } catch {
      this.#sessions = new Map()
    }
  }

  async #write(): Promise<void> {
    const now = this.#options.clock()
    for (const [key, { until }] of this.#sessions) if (until <= now) this.#sessions.delete(key)
    await replaceFile(this.#file(), new TextEncoder().encode(JSON.stringify(Object.fromEntries(this.#sessions))), 0o600)
  }

  #secret = (): string => Buffer.from(this.#options.random(32)).toString('base64url')

  /** A token that signs in one browser; the first one until it is used, later ones for ten minutes. */
  link(lasting = false): string {
    const token = this.#secret()
    this.#links.set(digest(token), lasting ? Number.POSITIVE_INFINITY : this.#options.clock() + LINK)
    return token
  }

  /** Uses a token up; whether it was good. */
  useLink(token: string): boolean {
    const key = digest(token)
    const until = this.#links.get(key)
    this.#links.delete(key)
    return until !== undefined && this.#options.clock() < until
  }

  /** Begins a session and gives its secret, for the cookie; seconds that it holds beside it. */
  async begin(name: string): Promise<{ secret: string; seconds: number }> {
    const secret = this.#secret()
    this.#sessions.set(digest(secret), { name, until: this.#options.clock() + SESSION })
    await this.#write()
    return { secret, seconds: SESSION / 1000 }
  }

  /** The name that a secret belongs to; undefined where there is no session or it ended. */
  who(secret: string | undefined): string | undefined {
    const found = secret === undefined ? undefined : this.#sessions.get(digest(secret))
    return found && this.#options.clock() < found.until ? found.name : undefined
  }

  async end(secret: string): Promise<void> {
    this.#sessions.delete(digest(secret))
    await this.#write()
  }
}
