import type { PageKind } from './block.ts'
import { type Page, turned } from './page.ts'
import { element, join, nothing, type Xml } from './xml.ts'

type Kind = 'default' | 'first' | 'even'

/** Header or footer of a kind of page: the id of its relationship. */
export interface FurnitureReference {
  readonly name: 'header' | 'footer'
  readonly type: Kind
  readonly id: string
}

/** `w:sectPr` (ECMA-376 part 1 §17.6.17). */
export function sectionProperties(
  page: Page,
  kind: PageKind,
  furniture: readonly FurnitureReference[],
  titlePage: boolean,
): Xml {
  const { width, height, margin, header, footer } = kind === 'landscape' ? turned(page) : page
  return element(
    'w:sectPr',
    {},
    join(
      furniture
        .filter(({ type }) => titlePage || type !== 'first')
        .map(({ name, type, id }) => element(`w:${name}Reference`, { 'w:type': type, 'r:id': id })),
    ),
    element('w:type', { 'w:val': 'nextPage' }),
    element('w:pgSz', {
      'w:w': width,
      'w:h': height,
      'w:orient': kind === 'landscape' ? 'landscape' : undefined,
    }),
    element('w:pgMar', {
      'w:top': margin.top,
      'w:right': margin.right,
      'w:bottom': margin.bottom,
      'w:left': margin.left,
      'w:header': header,
      'w:footer': footer,
      'w:gutter': 0,
    }),
    element('w:cols', { 'w:space': 720 }),
    titlePage ? element('w:titlePg') : nothing,
  )
}
