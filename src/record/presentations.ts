import type { Heading } from 'mdast'
import { headingText } from './markdown/body.ts'
import type { CheckedFile } from './rule.ts'

/** A presentation that the narrative tells of. */
interface Told {
  readonly heading: Heading
  /** What the heading says, which is the title of a presentation. */
  readonly title: string
  /** Whether nothing stands under the heading. */
  readonly empty: boolean
}

/** The `###` headings of a file's presentations section. */
export function presentationsIn({ outline }: CheckedFile): Told[] {
  const sections = outline?.sections.filter(({ name }) => name === 'presentations') ?? []
  return sections.flatMap(({ children }) =>
    children.flatMap((node, index) => {
      if (node.type !== 'heading' || node.depth !== 3) return []
      const next = children[index + 1]
      const empty = !next || (next.type === 'heading' && next.depth <= 3)
      return [{ heading: node, title: headingText(node), empty }]
    }),
  )
}

/** The titles of the presentations in the file's language, as headings compare with them. */
export function titlesOf({ edition }: CheckedFile): string[] {
  return (edition?.presentations ?? []).flatMap((one) =>
    one?.title === undefined ? [] : one.title.normalize('NFC').replace(/\s+/g, ' ').trim(),
  )
}
