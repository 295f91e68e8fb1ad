import { sha256 } from './hash.ts'
import { json } from './json.ts'

const END = '\n}\n'
const SEAL = /,\n {2}"seal": "([0-9a-f]{64})"\n\}\n$/

/** A value as the bytes of a JSON file whose last line is the SHA-256 of the file without that line. */
export function sealed(value: object): Uint8Array {
  const bytes = json(value)
  const text = new TextDecoder().decode(bytes)
  return new TextEncoder().encode(`${text.slice(0, -END.length)},\n  "seal": "${sha256(bytes)}"${END}`)
}

/** Whether a file says what it said when it was sealed. */
export function isSealed(text: string): boolean {
  const seal = SEAL.exec(text)
  return seal !== null && sha256(new TextEncoder().encode(text.slice(0, seal.index) + END)) === seal[1]
}
