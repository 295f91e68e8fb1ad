import type { Heading } from 'mdast'
import { headingText } from '../markdown/body.ts'
import { writtenAs } from '../markdown/written.ts'
import type { CheckedFile } from '../rule.ts'

/** What a narrative says under the heading of a presentation, as it is written. */
export interface PresentationText {
  readonly heading: Heading
  readonly title: string
  readonly text: string
}

/** The presentations of a narrative that say anything. */
export function presentationTexts(file: CheckedFile): PresentationText[] {
  const section = file.outline?.sections.find(({ name }) => name === 'presentations')
  const told: { heading: Heading; text: string }[] = []
  for (const node of section?.children ?? []) {
    if (node.type === 'heading' && node.depth === 3) told.push({ heading: node, text: '' })
    else {
      const last = told.at(-1)
      if (last) last.text += ` ${writtenAs(file, node).text.replace(/\s+/g, ' ').trim()}`
    }
  }
  return told
    .filter(({ text }) => text !== '')
    .map(({ heading, text }) => ({ heading, text, title: headingText(heading) }))
}
