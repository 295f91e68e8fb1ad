import { codeIndented } from 'micromark-core-commonmark'
import type { Extension } from 'micromark-util-types'

/**
 * Indented code after which a list may begin with any number, as CommonMark 0.31.2 has it: only a paragraph takes a list
 * that doesn't begin with 1 for its own words (section 5.3). micromark asks whether a construct is open, which for
 * indented code is so until the next line that isn't blank; a partial construct is never the open one.
 */
export function indentedCodeSyntax(): Extension {
  const construct = { ...codeIndented, partial: true }
  return { flowInitial: { [-2]: construct, [-1]: construct, 32: construct } }
}
