import type { Theme } from '../../theme/tokens.ts'
import { element, nothing, part, value } from './xml.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

interface Face {
  /** Names of fonts that other systems have in its place (ECMA-376 part 1 §17.8.3.1). */
  readonly alternatives: string
  readonly panose?: string
  readonly charset: string
  readonly family: 'swiss' | 'roman' | 'modern'
  readonly pitch: 'variable' | 'fixed'
}

const HANS = { charset: '86', pitch: 'variable' } as const

/** Fonts that are not on every system, and what is there instead: macOS, then Linux. */
const FACES: Readonly<Record<string, Face>> = {
  Calibri: {
    alternatives: 'Carlito',
    panose: '020F0502020204030204',
    charset: '00',
    family: 'swiss',
    pitch: 'variable',
  },
  Cambria: {
    alternatives: 'Caladea',
    panose: '02040503050406030204',
    charset: '00',
    family: 'roman',
    pitch: 'variable',
  },
  'Microsoft YaHei': {
    ...HANS,
    alternatives: '微软雅黑,PingFang SC,Noto Sans CJK SC',
    panose: '020B0503020204020204',
    family: 'swiss',
  },
  SimSun: {
    ...HANS,
    alternatives: '宋体,Songti SC,Noto Serif CJK SC',
    panose: '02010600030101010101',
    family: 'roman',
  },
  DengXian: {
    ...HANS,
    alternatives: '等线,PingFang SC,Noto Sans CJK SC',
    panose: '02010600030101010101',
    family: 'swiss',
  },
  'Microsoft JhengHei': {
    alternatives: '微軟正黑體,PingFang TC,Noto Sans CJK TC',
    panose: '020B0604030504040204',
    charset: '88',
    family: 'swiss',
    pitch: 'variable',
  },
  'Yu Gothic': {
    alternatives: '游ゴシック,Hiragino Sans,Noto Sans CJK JP',
    panose: '020B0400000000000000',
    charset: '80',
    family: 'swiss',
    pitch: 'variable',
  },
  Consolas: { alternatives: 'Menlo,DejaVu Sans Mono', charset: '00', family: 'modern', pitch: 'fixed' },
}

/** `word/fontTable.xml`: what a reader without a font is to look for instead. */
export function fontTable(theme: Theme): string {
  const { body, heading, hans, hant, jpan } = theme.font.word
  const names = [...new Set([body, heading, hans, hant, jpan, 'Consolas'])]
  return part(
    element(
      'w:fonts',
      { 'xmlns:w': W },
      ...names.map((name) => {
        const face = FACES[name]
        return element(
          'w:font',
          { 'w:name': name },
          ...(face
            ? [
                value('w:altName', face.alternatives),
                face.panose ? value('w:panose1', face.panose) : nothing,
                value('w:charset', face.charset),
                value('w:family', face.family),
                value('w:pitch', face.pitch),
              ]
            : []),
        )
      }),
    ),
  )
}
