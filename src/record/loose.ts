import type { Facts } from './schema.ts'

/** A value of which any part may be missing because it was wrong: what rules look at. Places in lists are kept. */
export type Loose<T> = T extends readonly (infer Item)[]
  ? readonly (Loose<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Loose<T[Key]> | undefined }
    : T | undefined

/** The facts of a file as far as they are right; a translation's have `translates`. */
export type LooseFacts = Loose<Facts> & { readonly translates?: string | undefined }
