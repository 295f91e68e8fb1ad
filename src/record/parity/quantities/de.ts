import { clock } from './latin/clock.ts'
import { latinReader } from './latin/index.ts'
import { dateOf, timeOf } from './quantity.ts'

const ones: Readonly<Record<string, number>> = {
  ein: 1,
  eins: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
}
const teens: Readonly<Record<string, number>> = {
  zehn: 10,
  elf: 11,
  zwölf: 12,
  dreizehn: 13,
  vierzehn: 14,
  fünfzehn: 15,
  sechzehn: 16,
  siebzehn: 17,
  achtzehn: 18,
  neunzehn: 19,
}
const tens: Readonly<Record<string, number>> = {
  zwanzig: 20,
  dreißig: 30,
  dreissig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
}
const any = (numbers: Readonly<Record<string, number>>) =>
  Object.keys(numbers)
    .sort((a, b) => b.length - a.length)
    .join('|')

const BELOW_HUNDRED = `(?:(${any(ones)})und)?(${any(tens)})|(${any(teens)})|(${any(ones)})`
const compound = new RegExp(`^(?:(${any(ones)})?(hundert)(?:und)?)?(?:${BELOW_HUNDRED})?$`, 'u')

/** `vierundzwanzig`, `zweihundertfünf` */
function compose(word: string): number | undefined {
  const [, hundreds, hundred, unit, ten, teen, one] = compound.exec(word) ?? []
  const front = hundred === undefined ? 0 : (ones[hundreds ?? 'ein'] ?? 1) * 100
  return front + (ones[unit ?? one ?? ''] ?? 0) + (tens[ten ?? ''] ?? 0) + (teens[teen ?? ''] ?? 0) || undefined
}

const ordinals = [
  'erst',
  'zweit',
  'dritt',
  'viert',
  'fünft',
  'sechst',
  'siebt',
  'acht',
  'neunt',
  'zehnt',
  'elft',
  'zwölft',
]

/** Quantities as German writes them. */
export const readGerman = latinReader({
  months: [
    ['januar', 'jänner', 'jan'],
    ['februar', 'feb'],
    ['märz'],
    ['april', 'apr'],
    ['mai'],
    ['juni'],
    ['juli'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['oktober', 'okt'],
    ['november', 'nov'],
    ['dezember', 'dez'],
  ],
  capitalMonths: true,
  group: String.raw`[.\u00A0\u202F’']`,
  decimal: ',',
  afterDay: String.raw`\.`,
  to: ['bis', 'bis zum'],
  and: ['und', 'oder'],
  percent: ['prozent', 'prozentpunkte', 'prozentpunkten'],
  scales: {
    tausend: 1000,
    million: 1e6,
    millionen: 1e6,
    'mio.': 1e6,
    mio: 1e6,
    milliarde: 1e9,
    milliarden: 1e9,
    'mrd.': 1e9,
    mrd: 1e9,
    billionen: 1e12,
    jahrzehnte: 10,
    jahrzehnten: 10,
    dutzend: 12,
  },
  words: { ...ones, ...teens, ...tens, eine: 1, einen: 1, einem: 1, einer: 1, eines: 1 },
  composed: {
    expression: `(?:(?:${any(ones)})?hundert(?:und)?(?:(?:(?:${any(ones)})und)?(?:${any(tens)})|${any(teens)}|${any(ones)})?|(?:${any(ones)})und(?:${any(tens)}))`,
    read: compose,
  },
  weakWords: {
    null: 0,
    einmal: 1,
    beide: 2,
    beiden: 2,
    beider: 2,
    zweimal: 2,
    doppelt: 2,
    dreimal: 3,
    halb: 0.5,
    halbe: 0.5,
    halben: 0.5,
    hälfte: 0.5,
    jahrzehnt: 10,
    dutzend: 12,
    hundert: 100,
    tausend: 1000,
    ...Object.fromEntries(
      ordinals.flatMap((stem, index) => ['e', 'er', 'en', 'es', 'em'].map((ending) => [stem + ending, index + 1])),
    ),
  },
  prefixes: true,
  articles: ['ein', 'eine', 'einem', 'einen'],
  denominators: { drittel: 3, dritteln: 3, viertel: 4, vierteln: 4, fünftel: 5, sechstel: 6, achtel: 8, zehntel: 10 },
  ordinalSuffix: String.raw`(?<!\d{3})\.(?=[\s\u00A0]+\p{L})`,
  spokenTimes: {
    heads: ['viertel', 'dreiviertel', 'mittag'],
    patterns: clock(
      { ...ones, ...teens },
      {
        'halb {hour}': -30,
        'viertel nach {hour}': 15,
        'viertel vor {hour}': -15,
        'dreiviertel {hour}': -15,
      },
      ['mittag', 'mittags'],
    ),
  },
  times: [
    {
      expression:
        /(?<!\d|\d[.,:])([01]?\d|2[0-4])(?:[.:]([0-5]\d))?[\s\u00A0\u202F]+Uhr(?:[\s\u00A0\u202F]+([0-5]?\d)(?!\d))?/uy,
      read: ([, hour, minute, after]) => timeOf(Number(hour), Number(minute ?? after ?? 0)),
    },
  ],
  dates: [
    {
      expression:
        /(?<!\d|\d[.,])(0?[1-9]|[12]\d|3[01])\.[ \u00A0]?(0?[1-9]|1[0-2])\.(?:[ \u00A0]?((?:1[5-9]|2[01])\d\d)(?!\d))?/uy,
      read: ([, day, month, year]) => dateOf(year === undefined ? undefined : Number(year), Number(month), Number(day)),
    },
  ],
})
