import type { LatinFamily, TextStyle } from '../text/style.ts'

/** A font file: a package of `@expo-google-fonts` and one of its weights. */
export interface Face {
  readonly package: string
  /** Start of the file's name: `SourceSans3`. */
  readonly file: string
  /** Folder and end of the file's name: `600SemiBold_Italic`. */
  readonly weight: string
}

const FILES = {
  'source-sans-3': 'SourceSans3',
  'source-serif-4': 'SourceSerif4',
  'source-code-pro': 'SourceCodePro',
} as const satisfies Record<LatinFamily, string>

/** The Latin face of a style. */
export function latinFace({ family, bold, italic }: Pick<TextStyle, 'family' | 'bold' | 'italic'>): Face {
  return {
    package: family,
    file: FILES[family],
    weight: `${bold ? '600SemiBold' : '400Regular'}${italic ? '_Italic' : ''}`,
  }
}

/** Ideographic faces by script; all but the first are installed on demand. */
const HAN = {
  Hans: { package: 'noto-sans-sc', file: 'NotoSansSC' },
  Hant: { package: 'noto-sans-tc', file: 'NotoSansTC' },
  Jpan: { package: 'noto-sans-jp', file: 'NotoSansJP' },
} as const

export type HanScript = keyof typeof HAN

/** The ideographic face of a style. Ideographs have no italic: emphasis is a weight between. */
export function hanFace({ bold, italic }: Pick<TextStyle, 'bold' | 'italic'>, script: HanScript): Face {
  return { ...HAN[script], weight: bold ? '700Bold' : italic ? '500Medium' : '400Regular' }
}
