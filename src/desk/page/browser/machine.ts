/** What the page asks of the machine: the clock and a name that nobody else has. */
export const now = (): number => Date.now()

/** Name of this tab, as the server calls it. */
export const client: string = newName()

/** `randomUUID` is there in secure contexts alone, and a desk in the house may speak plain HTTP behind its own proxy. */
function newName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
