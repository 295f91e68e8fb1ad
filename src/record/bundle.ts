import type { Fault } from './fault.ts'
import type { FileFault } from './read-file.ts'
import type { MediaFile, SourceFile } from './record.ts'

/** The files of a record, read but not understood. Whoever has them elsewhere than in a folder can make one. */
export interface Bundle {
  /** Name of the folder or of the single file: what the record's id must be. */
  readonly id: string
  /** Path as the user gave it. */
  readonly path: string
  /** Whether the record is a file without a folder of its own: it has no media and no translations. */
  readonly single: boolean
  /** Undefined where it can't be read; `faults` say why. */
  readonly original: SourceFile | undefined
  /** By the language tag in the file's name, sorted. */
  readonly translations: ReadonlyMap<string, SourceFile>
  readonly faults: readonly Fault[]
  /** Reads and probes an image that the facts name. */
  media(file: string): Promise<MediaFile | MediaFault>
}

/** Why an image can't be had. */
export type MediaFault =
  | FileFault
  | { readonly fault: 'no-image' | 'broken' }
  | { readonly fault: 'too-many-pixels'; readonly width: number; readonly height: number }

/**
 * Largest files that are read, in bytes, most line ends and marks of a record (each may become nodes of 15 kB, and memory ends), and
 * the largest image in pixels.
 */
export const LIMITS = { record: 5_000_000, marks: 150_000, image: 50_000_000, pixels: 100_000_000 } as const

/** Whether a name of `media` stays in the bundle, by its looks: relative, without `..`, with `/` alone between folders. */
export function isInside(file: string): boolean {
  return !/^\/|^[A-Za-z]:|[\\\p{Cc}]/u.test(file) && !file.split('/').includes('..')
}
