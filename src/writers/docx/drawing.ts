import type { Figure } from '../../document/nodes.ts'
import type { Picture } from './pictures.ts'
import type { State } from './state.ts'
import { element, nothing, type Xml } from './xml.ts'

const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
const DECORATIVE = 'http://schemas.microsoft.com/office/drawing/2017/decorative'

/** Name of the part that holds a picture, relative to `word/`. */
export const picturePart = (pictures: ReadonlyMap<string, Picture>, file: string): string =>
  `media/picture${[...pictures.keys()].indexOf(file) + 1}.${pictures.get(file)?.extension ?? 'png'}`

/** A picture that stands in the line like a letter (ECMA-376 part 1 §20.4.2.8). `size` is in English Metric Units. */
export function drawing(state: State, node: Figure, size: { readonly width: number; readonly height: number }): Xml {
  state.counters.drawing += 1
  const id = state.counters.drawing
  const name = `Picture ${id}`
  const extent = { cx: size.width, cy: size.height }
  const relationship = state.relationships.add('image', picturePart(state.pictures, node.file))
  const properties = { id, name, descr: node.alt === '' ? undefined : node.alt }
  return element(
    'w:r',
    {},
    element(
      'w:drawing',
      {},
      element(
        'wp:inline',
        { distT: 0, distB: 0, distL: 0, distR: 0 },
        element('wp:extent', extent),
        element('wp:docPr', properties, node.alt === '' ? decorative : nothing),
        element('wp:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { noChangeAspect: 1 })),
        element(
          'a:graphic',
          {},
          element(
            'a:graphicData',
            { uri: PICTURE },
            element(
              'pic:pic',
              {},
              element('pic:nvPicPr', {}, element('pic:cNvPr', properties), element('pic:cNvPicPr')),
              element(
                'pic:blipFill',
                {},
                element('a:blip', { 'r:embed': relationship }),
                element('a:stretch', {}, element('a:fillRect')),
              ),
              element(
                'pic:spPr',
                {},
                element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', extent)),
                element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
              ),
            ),
          ),
        ),
      ),
    ),
  )
}

/** Marks a picture without description as one that needs none ([MS-ODRAWXML] §2.29). */
const decorative = element(
  'a:extLst',
  {},
  element(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    element('adec:decorative', { 'xmlns:adec': DECORATIVE, val: 1 }),
  ),
)
