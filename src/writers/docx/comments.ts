import { WORD } from './namespaces.ts'
import { element, join, part, value, type Xml } from './xml.ts'

export const COMMENTER = 'Communiqué'

/** Comments of the program on what a record lacks. */
export interface Comments {
  /** `content` with a comment on it. */
  on(content: Xml, text: Xml): Xml
  readonly size: number
  /** `word/comments.xml`. */
  xml(): string
}

/** `date` is the moment they are dated, ISO 8601; style ids as they stand in the package. */
export function comments(date: string, styles: { readonly text: string; readonly reference: string }): Comments {
  const all: Xml[] = []
  const reference = element('w:rPr', {}, value('w:rStyle', styles.reference))
  return {
    on(content, text) {
      const id = all.length
      all.push(
        element(
          'w:comment',
          { 'w:id': id, 'w:author': COMMENTER, 'w:date': date, 'w:initials': 'C' },
          element(
            'w:p',
            {},
            element('w:pPr', {}, value('w:pStyle', styles.text)),
            element('w:r', {}, reference, element('w:annotationRef')),
            text,
          ),
        ),
      )
      return join([
        element('w:commentRangeStart', { 'w:id': id }),
        content,
        element('w:commentRangeEnd', { 'w:id': id }),
        element('w:r', {}, reference, element('w:commentReference', { 'w:id': id })),
      ])
    },
    get size() {
      return all.length
    },
    xml: () => part(element('w:comments', WORD, ...all)),
  }
}
