import type { Bundle, MediaFault } from './bundle.ts'
import type { Fault, Finding } from './fault.ts'
import type { LooseFacts } from './loose.ts'
import type { Severity } from './messages.ts'
import type { ParsedFile } from './parse.ts'
import type { Fact } from './pointers.ts'
import type { MediaFile } from './record.ts'
import type { Shape } from './shape.ts'
import type { StyleSettings } from './style/settings.ts'

/**
 * One rule of the format, in a file named by its id.
 *
 * Its doc comment says what it demands and why, then holds examples that tests run, each a patch on a small sound
 * record. `@good` must give no message of the rule, `@bad` exactly those of its `text` block. In either:
 *
 * - a `yaml` block replaces, key by key, what the base record has at the top level of its front matter
 *   (`# less KEY` takes a key away); a `md` block replaces its body
 * - `yaml zh-Hans` and `md zh-Hans` do the same with the translation into Chinese, which is there only if one of them is
 * - a `yaml settings` block is what `communique.yaml` says
 * - a `record` block is the whole file instead, `record latin1` in that encoding
 * - a line of the `text` block is `SOURCE → severity Reason`, SOURCE being the first line of what stands at the place
 *   of the message, `∅` where the message concerns a whole file
 */
export interface Rule {
  readonly id: string
  readonly severity: Severity
  check(context: RuleContext, report: (finding: Finding) => void): void
}

/** What rules see of a record: all of it, also where some of it is wrong. */
export interface RuleContext {
  readonly bundle: Bundle
  /** Undefined where the original can't be read at all. */
  readonly original: CheckedFile | undefined
  readonly translations: readonly CheckedFile[]
  /** The original, then the translations. */
  readonly files: readonly CheckedFile[]
  /** Images that `media` names. */
  readonly media: ReadonlyMap<string, MediaFile | MediaFault>
  /** People and organizations by id, undefined where the list can't be told: then nothing is said of who is missing. */
  readonly people: ReadonlySet<string> | undefined
  readonly organizations: ReadonlySet<string> | undefined
  /** How the institution wants texts to be written. */
  readonly style: StyleSettings
  /** What was wrong already in reading and parsing, by rule. */
  readonly faults: ReadonlyMap<string, readonly Fault[]>
}

/** A file, and the record in its language. */
export interface CheckedFile extends ParsedFile {
  /** The facts in this file's language: a translation's are the original's with its words. */
  readonly edition: LooseFacts | undefined
  /** The leaves of the file's own facts. */
  readonly leaves: readonly Leaf[]
}

export type Leaf = Fact & { readonly shape: Shape & { type: 'leaf' } }
