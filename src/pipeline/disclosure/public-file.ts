/** A finished document that anyone may come to see. */
export interface PublicFile {
  readonly name: string
  readonly bytes: Uint8Array
}
