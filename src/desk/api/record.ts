import type { RecordSummary } from './list.ts'

/**
 * What is to be said of a place in a record. Those of one record come sorted by file and place.
 *
 * ```json
 * {"file":"record.md","line":12,"column":5,"endLine":12,"endColumn":20,"at":"/people/2/roles/0/organization",
 *  "severity":"error","reason":"Unexpected organization `pumhc` …, expected one of `smart`, `szbl`",
 *  "rule":"organization-known","expected":["smart","szbl"],"actual":"pumhc","note":"Did you mean `pumch`?"}
 * ```
 */
export interface Problem {
  /** Name of the file in the bundle: `record.md`. */
  readonly file: string
  /** From 1; null where it concerns the whole file. */
  readonly line: number | null
  readonly column: number | null
  readonly endLine: number | null
  readonly endColumn: number | null
  /** Where in the front matter: the innermost value there (JSON Pointer); null in the body. */
  readonly at: string | null
  readonly severity: 'error' | 'warning' | 'info'
  /** What was found and what was expected. In English, with `code` in backticks. */
  readonly reason: string
  /** Id of the rule; empty where there is none. */
  readonly rule: string
  readonly actual: string | null
  readonly expected: readonly string[]
  /** A hint: what to do; may run over lines. Parity findings show the lines of both languages here. */
  readonly note: string | null
  /** Whether `POST …/fix` would mend it. */
  readonly fixable: boolean
}

/** A range in a file; lines and columns from 1. */
export interface Range {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** A section of a file's body. */
export interface SectionPlace {
  /** Known sections have a name that is the same in every language: `lead`, `tour`; others have null. */
  readonly name: string | null
  /** As written. */
  readonly heading: string
  /** Lines from its heading to its end. */
  readonly line: number
  readonly endLine: number
}

/** A text file of a record as it is read. */
export interface FileView {
  readonly file: string
  /** BCP 47. */
  readonly language: string
  readonly original: boolean
  /** The front matter as plain values; null where it is no YAML or no mapping. */
  readonly facts: Readonly<Record<string, unknown>> | null
  /** Where each value of the front matter stands, by JSON Pointer (`/people/2/name`); the key's range in `key`. */
  readonly places: Readonly<Record<string, Range & { readonly key?: Range }>>
  /** Line of the headline; null without one. */
  readonly headline: { readonly text: string; readonly line: number } | null
  readonly sections: readonly SectionPlace[]
}

/** A text file as it is on disk. Line ends and a byte order mark are kept as they are in `text`. */
export interface RecordFile {
  readonly file: string
  readonly language: string
  readonly original: boolean
  readonly text: string
  /** Of the bytes; goes into `Save.base`. */
  readonly sha256: string
}

/** An image of the bundle. */
export interface MediaView {
  /** As `media[].file` names it: `images/hall.jpg`. */
  readonly file: string
  readonly bytes: number
  /** Whether `media` of the saved record names it. */
  readonly used: boolean
}

/** Why a document can't be issued, in words; empty when it can. */
export interface Reason {
  /**
   * - `errors`: `count` errors to mend
   * - `draft`: `release.status` is a draft: documents are marked
   * - `embargo`: not before `until`
   * - `approvals`: `count` more people and `roles` must approve
   * - `approval-void`: the record changed since `by` approved it
   * - `approval-forged`: a signature that does not fit; nothing may be made
   * - `leak`: something internal would stand in a public document
   */
  readonly code: 'errors' | 'draft' | 'embargo' | 'approvals' | 'approval-void' | 'approval-forged' | 'leak'
  /** An English sentence; translate by `code`. */
  readonly message: string
  readonly count?: number
  readonly until?: string
  readonly roles?: readonly string[]
  readonly by?: string
}

/** An approval that stands in the record. */
export interface ApprovalView {
  readonly by: string
  readonly role: string | null
  readonly date: string
  /** `void`: of another state of the record; the others speak of signatures. */
  readonly state: 'valid' | 'void' | 'unsigned' | 'unverified' | 'forged'
}

/** What reading and checking some texts gives. */
export interface Analysis {
  readonly files: readonly FileView[]
  readonly problems: readonly Problem[]
  /** SHA-256 of the record in its canonical form, what approvals are bound to; null where it has errors. */
  readonly sha256: string | null
  /** Why release and summary can't be issued as the texts are. */
  readonly reasons: readonly Reason[]
  readonly approvals: readonly ApprovalView[]
}

/** Everything about a record as it is on disk. */
export interface RecordDetail extends Analysis {
  readonly summary: RecordSummary
  /** The original first. */
  readonly texts: readonly RecordFile[]
  readonly media: readonly MediaView[]
}

/**
 * JSON Schemas (draft 2020-12) of the front matters, for the form, completion and hover. Leaves say more than JSON
 * Schema can in `x-kind` (`word`, `party`, `person`, `organization`, `date`, `instant`, `status`, `level`, `code`, `id`,
 * `url`, `email`, `phone`, `file`, `number`, `flag`, `language`, `timezone`, `sha256`, `signature`) and `x-multiline`
 * (true where text may run over lines).
 */
export interface Schemas {
  readonly record: Readonly<Record<string, unknown>>
  readonly translation: Readonly<Record<string, unknown>>
  /** Languages that documents can be printed in, with their names for themselves and the headings of known sections. */
  readonly languages: readonly {
    readonly tag: string
    readonly name: string
    /** `lead` → `导语`, in the order that records usually have. */
    readonly sections: Readonly<Record<string, string>>
  }[]
}
