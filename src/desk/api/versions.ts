import { z } from 'zod'
import type { RecordFile } from './record.ts'

/**
 * Earlier states of a record, the newest first: what this desk saved or found (kept for some weeks), and commits of
 * the git repository that DIR is in, if it is in one.
 *
 * ```json
 * {"versions":[
 *   {"version":"day-20261124T102030123Z","source":"day","at":"2026-11-24T10:20:30.123Z","by":"ilse","label":""},
 *   {"version":"git-4110a75…","source":"git","at":"2026-11-23T09:00:00.000Z","by":"Ilse Varn","label":"Mend names"}]}
 * ```
 */
export interface VersionList {
  readonly versions: readonly VersionEntry[]
}

export interface VersionEntry {
  readonly version: string
  readonly source: 'day' | 'git'
  readonly at: string
  /** Who saved or committed it; null for a change that was found on disk. */
  readonly by: string | null
  /** First line of a commit's message. */
  readonly label: string
}

/** The texts as they were. */
export interface Version extends VersionEntry {
  readonly texts: readonly RecordFile[]
}

/** Compares an earlier version with the record as it is saved (`to` left out) or with another version. */
export const redlineRequest = z.strictObject({
  from: z.string().max(100),
  to: z.string().max(100).optional(),
  language: z.string().max(40),
})
export type RedlineRequest = z.infer<typeof redlineRequest>

/** In the body of a 422 `faulty`: which of the two has errors, so that no documents can be made of it. */
export interface FaultySide {
  readonly side: 'from' | 'to'
  readonly errors: number
}

export interface Redline {
  readonly facts: readonly {
    /** As people call it by ids: `people.yan.name`. */
    readonly pointer: string
    readonly old: string | null
    readonly now: string | null
  }[]
  readonly text: readonly {
    readonly type: 'changed' | 'deleted' | 'inserted'
    readonly heading: string
    readonly segments: readonly { readonly type: 'equal' | 'deleted' | 'inserted'; readonly text: string }[]
  }[]
  /** The Word document with tracked changes: fetched from here, as a download. */
  readonly href: string
}
