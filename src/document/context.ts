import type { RootContent } from 'mdast'
import type { Language } from '../language/language.ts'
import type { Edition, PublicFacts } from '../record/record.ts'
import type { DocumentName } from './document.ts'
import type { Slots } from './slots.ts'

/** What helpers know while one template is rendered for one edition. */
export interface RenderContext {
  readonly slots: Slots
  readonly language: Language
  readonly edition: Edition<PublicFacts>
  /** Narrative sections printed so far, by name. */
  readonly printed: Set<string>
  /** Another document of the same edition, to stand inside this one. */
  readonly annex: (name: DocumentName) => readonly RootContent[]
}
