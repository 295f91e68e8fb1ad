import { clock } from './latin/clock.ts'
import { twelveHours } from './latin/grammar.ts'
import { latinReader } from './latin/index.ts'
import { timeOf } from './quantity.ts'

const ones = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
} as const
const tens = { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 } as const
const words: Readonly<Record<string, number>> = {
  ...ones,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  ...tens,
}
const powers: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}

const WORD = Object.keys(words)
  .sort((a, b) => b.length - a.length)
  .join('|')

/** `two hundred and five`, `twenty-four` */
function compose(text: string): number | undefined {
  let total = 0
  let current = 0
  for (const word of text.split(/[-\s]+/)) {
    const power = powers[word]
    if (power === 100) current = Math.max(current, 1) * 100
    else if (power !== undefined) {
      total += Math.max(current, 1) * power
      current = 0
    } else current += words[word] ?? 0
  }
  return total + current || undefined
}

/** Quantities as English writes them. */
export const readEnglish = latinReader({
  months: [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  ambiguousMonths: ['march', 'may', 'august', 'mar', 'jan'],
  beforeMonth: [
    'in',
    'by',
    'of',
    'since',
    'until',
    'from',
    'to',
    'during',
    'last',
    'next',
    'this',
    'early',
    'late',
    'mid',
  ],
  capitalMonths: true,
  group: String.raw`[,\u00A0\u202F]`,
  decimal: '.',
  afterDay: 'st|nd|rd|th',
  to: ['to', 'through', 'until'],
  and: ['and', 'or'],
  percent: ['percent', 'per cent', 'percentage points', 'pct'],
  scales: { ...powers, decade: 10, decades: 10, dozen: 12 },
  words,
  composed: {
    expression: String.raw`(?:(?:(?:${WORD})[-\s]+)?(?:hundred|thousand)|${Object.keys(tens).join('|')})(?:[-\s]+(?:and\s+)?(?:${WORD}|hundred)(?![\p{L}]))+|(?:${WORD})[-\s]+hundred(?!s)`,
    read: compose,
  },
  weakWords: {
    zero: 0,
    once: 1,
    single: 1,
    sole: 1,
    twice: 2,
    both: 2,
    double: 2,
    doubled: 2,
    pair: 2,
    couple: 2,
    bilateral: 2,
    triple: 3,
    tripled: 3,
    trilateral: 3,
    half: 0.5,
    quarter: 4,
    decade: 10,
    dozen: 12,
    hundred: 100,
    thousand: 1000,
    million: 1e6,
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    eleventh: 11,
    twelfth: 12,
  },
  articles: ['a', 'an'],
  denominators: {
    third: 3,
    thirds: 3,
    quarter: 4,
    quarters: 4,
    fourths: 4,
    fifth: 5,
    fifths: 5,
    sixths: 6,
    eighths: 8,
    tenth: 10,
    tenths: 10,
  },
  ordinalSuffix: 'st|nd|rd|th|s',
  spokenTimes: {
    heads: ['noon', 'midday'],
    patterns: clock(
      words,
      { 'half past {hour}': 30, '(?:a )?quarter past {hour}': 15, '(?:a )?quarter to {hour}': -15 },
      ['noon', 'midday'],
    ),
  },
  times: [
    {
      expression: /(?<!\d|\d[.,:])(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?[\s\u00A0\u202F]*([ap])\.?[\s\u00A0]?m\b\.?/iuy,
      read: ([, hour, minute, half]) =>
        timeOf(twelveHours(Number(hour), half?.toLowerCase() === 'p'), Number(minute ?? 0)),
    },
  ],
})
