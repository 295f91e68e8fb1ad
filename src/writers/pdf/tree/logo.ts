import type { LogoPicture } from '../images/logo.ts'
import type { Block } from '../layout/block.ts'
import type { State } from '../state.ts'
import { element } from '../tags/element.ts'

/** The logo at the head of the document: the first that the structure has. */
export function logoBlocks(state: State, logo: LogoPicture | undefined): readonly Block[] {
  if (logo === undefined) return []
  const { media, alt, height } = logo
  return [
    {
      type: 'figure',
      element: element(state.parent, 'Figure', { alt }),
      media,
      file: media.name,
      alt,
      height,
      anchors: [],
      before: 0,
      after: state.shared.theme.space.section,
    },
  ]
}
