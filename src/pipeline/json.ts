/** A value as the bytes of a JSON file: two spaces, a line feed at the end, UTF-8. */
export const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, undefined, 2)}\n`)
