import type { FootnoteDefinition, Heading, RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { sectionNamed } from '../../language/index.ts'
import type { Body, Section } from '../record.ts'
import { type Narrative, nodesOf } from './narrative.ts'

/** A body as it is, also where it is wrong: several headlines, or content outside of any section. */
export interface Outline {
  /** Every `#` that stands at the top level. */
  readonly headlines: readonly Heading[]
  /** What stands before the first section, the headline aside. */
  readonly preamble: readonly RootContent[]
  readonly sections: readonly Section[]
}

/** Splits the narrative of a file in `language` at its `##` headings. */
export function outline({ root }: Narrative, language: string): Outline {
  const headlines: Heading[] = []
  const preamble: RootContent[] = []
  const sections: (Section & { children: RootContent[] })[] = []
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth === 1) headlines.push(node)
    else if (node.type === 'heading' && node.depth === 2) {
      sections.push({ name: sectionNamed(headingText(node), language), heading: node, children: [] })
    } else (sections.at(-1)?.children ?? preamble).push(node)
  }
  return { headlines, preamble, sections }
}

/** The body that documents are made of, or undefined where there is no headline. */
export function bodyOf(narrative: Narrative, { headlines, sections }: Outline): Body | undefined {
  const [headline] = headlines
  return headline && { headline, sections, footnotes: footnotesOf(narrative) }
}

/** What a heading says, as one line. */
export function headingText(heading: Heading): string {
  return plainText(heading).normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** The definitions of footnotes, in the order of the file. */
export function footnotesOf(narrative: Narrative): readonly FootnoteDefinition[] {
  const offset = ({ position }: FootnoteDefinition) => position?.start.offset ?? 0
  return nodesOf(narrative, 'footnoteDefinition').toSorted((a, b) => offset(a) - offset(b))
}
