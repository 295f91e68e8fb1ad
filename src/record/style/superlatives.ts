import { isCjk } from './script.ts'

/** Praise that says nothing, by language. `*` stands for any ending. */
const words: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...[
      'groundbreaking',
      'ground-breaking',
      'revolutionary',
      'world-class',
      'world-leading',
      'cutting-edge',
      'unprecedented',
    ],
    ...[
      'game-changing',
      'game-changer',
      'amazing',
      'incredible',
      'spectacular',
      'unparalleled',
      'state-of-the-art',
      'best-in-class',
    ],
    ...['best-ever', 'one-of-a-kind', 'fantastic', 'phenomenal', 'mind-blowing', 'awesome'],
  ],
  de: [
    ...[
      'bahnbrechend*',
      'revolutionär*',
      'einzigartig*',
      'beispiellos*',
      'weltweit führend*',
      'weltklasse',
      'sensationell*',
    ],
    ...['einmalig*', 'unglaublich*', 'spektakulär*', 'phänomenal*'],
  ],
  fr: [
    ...['révolutionnaire*', 'exceptionnel*', 'sans précédent', 'unique au monde', 'de classe mondiale', 'incroyable*'],
    ...['extraordinaire*', 'spectaculaire*', 'inégalé*', 'sensationnel*'],
  ],
  zh: [
    ...[
      '史无前例',
      '前所未有',
      '世界一流',
      '国际一流',
      '世界领先',
      '国际领先',
      '国内领先',
      '全国领先',
      '顶尖',
      '顶级',
      '首屈一指',
      '空前',
      '最伟大',
      '轰动',
      '震撼',
    ],
    ...[
      '重磅',
      '划时代',
      '革命性',
      '颠覆性',
      '无与伦比',
      '史無前例',
      '國際一流',
      '世界領先',
      '國際領先',
      '國內領先',
      '全國領先',
      '頂尖',
      '頂級',
      '最偉大',
      '轟動',
    ],
    ...['震撼', '劃時代', '顛覆性', '無與倫比', '完美'],
  ],
  ja: ['画期的', '世界最高', '世界初', '革命的', '前例のない', '驚異の', '究極の', '最高峰', '圧倒的'],
}

const patterns: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(words).map(([language, list]) => {
    const any = list.map((word) => word.replace(/\*$/, '\\p{L}*')).join('|')
    return [language, new RegExp(isCjk(language) ? any : `(?<!\\p{L})(?:${any})(?!\\p{L})`, 'iu')]
  }),
)

/** The first empty superlative of a text, or undefined. */
export function superlativeIn(text: string, language: string): string | undefined {
  return patterns.get(language.toLowerCase().split('-', 1)[0] ?? '')?.exec(text)?.[0]
}
