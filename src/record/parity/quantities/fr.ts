import { clock } from './latin/clock.ts'
import { latinReader } from './latin/index.ts'
import { dateOf, timeOf } from './quantity.ts'

const words: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  nonante: 90,
  cent: 100,
  mille: 1000,
}
/** `neuf` is also "new", so it counts for certain in compounds alone. */
const values: Readonly<Record<string, number>> = { ...words, neuf: 9, vingts: 20, cents: 100 }
const WORD = Object.keys(values)
  .sort((a, b) => b.length - a.length)
  .join('|')

const JOIN = String.raw`(?:-et-|-|\s+et\s+(?=une?(?!\p{L})|onze)|\s+(?=cents?(?!\p{L}))|(?<=cent|cents|mille)\s+)`

/** `vingt-quatre`, `quatre-vingt-dix`, `deux cents` */
function compose(text: string): number | undefined {
  let total = 0
  for (const word of text.split(/[-\s]+/)) {
    const value = values[word] ?? 0
    const multiplied = (value === 100 && total > 1 && total < 10) || (value === 20 && total % 100 === 4)
    if (multiplied && value === 20) total += 4 * 20 - 4
    else total = multiplied ? total * value : total + value
  }
  return total || undefined
}

const ordinals = [
  'deuxième',
  'troisième',
  'quatrième',
  'cinquième',
  'sixième',
  'septième',
  'huitième',
  'neuvième',
  'dixième',
]

/** Quantities as French writes them. */
export const readFrench = latinReader({
  months: [
    ['janvier', 'janv'],
    ['février', 'févr'],
    ['mars'],
    ['avril'],
    ['mai'],
    ['juin'],
    ['juillet', 'juil'],
    ['août'],
    ['septembre'],
    ['octobre', 'oct'],
    ['novembre', 'nov'],
    ['décembre', 'déc'],
  ],
  capitalMonths: false,
  ambiguousMonths: ['mars'],
  beforeMonth: ['en', 'de', 'fin', 'début', 'mi', "d'ici", 'depuis', 'mois de', "jusqu'en"],
  group: String.raw`[ .\u00A0\u202F]`,
  decimal: ',',
  afterDay: 'er',
  to: ['au', 'à', 'et'],
  and: ['et', 'ou'],
  percent: ['pour cent', 'points de pourcentage'],
  scales: { mille: 1000, million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9, décennies: 10, douzaines: 12 },
  words,
  composed: { expression: String.raw`(?:${WORD})(?:${JOIN}(?:${WORD})(?!\p{L}))+`, read: compose },
  weakWords: {
    zéro: 0,
    neuf: 9,
    double: 2,
    triple: 3,
    demi: 0.5,
    demie: 0.5,
    moitié: 0.5,
    décennie: 10,
    dizaine: 10,
    douzaine: 12,
    quinzaine: 15,
    vingtaine: 20,
    trentaine: 30,
    cinquantaine: 50,
    centaine: 100,
    millier: 1000,
    premier: 1,
    première: 1,
    premiers: 1,
    premières: 1,
    ...Object.fromEntries(ordinals.map((word, index) => [word, index + 2])),
  },
  articles: ['un', 'une'],
  denominators: { tiers: 3, quart: 4, quarts: 4, cinquième: 5, cinquièmes: 5, sixièmes: 6, huitièmes: 8, dixièmes: 10 },
  ordinalSuffix: 'er|re|e|ème|ième|nd|nde',
  spokenTimes: {
    heads: ['neuf', 'midi'],
    patterns: clock(
      { ...words, neuf: 9 },
      { '{hour} heures? et demie': 30, '{hour} heures? et quart': 15, '{hour} heures? moins le quart': -15 },
      ['midi'],
    ),
  },
  times: [
    {
      expression: /(?<!\d|\d[.,:])([01]?\d|2[0-4])[ \u00A0\u202F]?h(?:[ \u00A0\u202F]?([0-5]\d))?(?![\p{L}\d])/uy,
      read: ([, hour, minute]) => timeOf(Number(hour), Number(minute ?? 0)),
    },
  ],
  dates: [
    {
      expression: /(?<!\d|\d[.,/])(0?[1-9]|[12]\d|3[01])[/.](0?[1-9]|1[0-2])[/.]((?:1[5-9]|2[01])\d\d)(?![\d/])/uy,
      read: ([, day, month, year]) => dateOf(Number(year), Number(month), Number(day)),
    },
  ],
})
