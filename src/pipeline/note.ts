import { VFileMessage } from 'vfile-message'
import { embargoText } from '../document/state.ts'
import type { Language } from '../language/language.ts'
import type { Edition } from '../record/record.ts'

function message(edition: Edition, pointer: string, reason: string, ruleId: string, fatal: false | null): VFileMessage {
  const { path, position } = edition.placeOf(pointer)
  const made = new VFileMessage(reason, { place: position, ruleId, source: 'communique' })
  made.file = path
  made.fatal = fatal === null ? undefined : fatal
  return made
}

/** What the pipeline itself has to say of a record. */
export const note = {
  /** Info: the release and the summary wait for their hour. */
  embargoed(edition: Edition, until: string, language: Language): VFileMessage {
    const when = embargoText(until, edition.facts, language)
    const made = message(edition, 'release.embargo', `Release and summary are held back until ${when}`, 'embargo', null)
    made.note = 'Use `--preview` to see them before, marked as embargoed on every page.'
    return made
  },

  /** Warning: none of the languages that are asked for is one of the record's. */
  languageAsked(edition: Edition, asked: Iterable<string>, there: readonly string[]): VFileMessage {
    const tags = (all: Iterable<string>) => [...all].map((tag) => `\`${tag}\``).join(', ')
    const reason = `Missing ${tags(asked)}, expected one of the record's languages to be asked for: ${tags(there)}`
    const made = message(edition, 'language', reason, 'language-asked', false)
    made.expected = [...there]
    made.note = 'No document was made.'
    return made
  },

  /** Warning: documents are taken out that nothing of the record is behind any more. */
  languageGone(edition: Edition, names: readonly string[]): VFileMessage {
    const reason = `Documents of a language that the record does not have any more: ${names.join(', ')}, not in the output any more`
    const made = message(edition, 'language', reason, 'language-gone', false)
    made.note = 'Put the translation back, or take them back wherever they were published.'
    return made
  },

  /** Warning: a language that no table knows prints English headings and labels. */
  noLanguageTable(edition: Edition, tag: string): VFileMessage {
    const made = message(
      edition,
      'language',
      `Unexpected language \`${tag}\`, expected one that Communiqué has words for: headings and labels are printed in English`,
      'language-table',
      false,
    )
    made.actual = tag
    return made
  },
}
