import type { Picture } from './pictures.ts'
import type { State } from './state.ts'
import { element, nothing, type Xml } from './xml.ts'

const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
const DECORATIVE = 'http://schemas.microsoft.com/office/drawing/2017/decorative'

/** Name of the part that holds a picture, relative to `word/`. */
export const picturePart = (pictures: ReadonlyMap<string, Picture>, file: string): string =>
  `media/picture${[...pictures.keys()].indexOf(file) + 1}.${pictures.get(file)?.extension ?? 'png'}`

export const logoPart = (logo: Picture): string => `media/logo.${logo.extension}`

/** A picture in the package and how it is shown. */
export interface Shown {
  /** Name of its part, relative to `word/`. */
  readonly part: string
  /** What it shows, for who cannot see it; empty where it says nothing. */
  readonly alt: string
  /** English Metric Units. */
  readonly width: number
  readonly height: number
}

/** A picture that stands in the line like a letter (ECMA-376 part 1 §20.4.2.8). */
export function drawing(state: State, { part, alt, width, height }: Shown): Xml {
  state.counters.drawing += 1
  const id = state.counters.drawing
  const name = `Picture ${id}`
  const extent = { cx: width, cy: height }
  const relationship = state.relationships.add('image', part)
  const properties = { id, name, descr: alt === '' ? undefined : alt }
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
        element('wp:docPr', properties, alt === '' ? decorative : nothing),
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
