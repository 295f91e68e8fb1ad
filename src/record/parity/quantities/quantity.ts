/**
 * A date, time or number that a text states.
 *
 * Values are the same in every language: a date is ISO 8601, `--07-02` and `---02` where year or month are left out;
 * a time `14:30`, or `~02:30` where it may be either half of the day; a number in decimal digits, with `%` for a percentage, as `1/3` for a fraction.
 */
export interface Quantity {
  readonly kind: 'date' | 'time' | 'number'
  readonly value: string
  readonly start: number
  readonly end: number
  /**
   * Set where the words may also be no quantity (一起, "one of them", an ordinal): it can answer to one in another
   * language, but is never missed there.
   */
  readonly weak?: true
}

/** Finds the quantities of a text in one language, in the order of the text. */
export type QuantityReader = (text: string) => Quantity[]

/** What a match of a pattern says. */
export type Reading = Pick<Quantity, 'kind' | 'value'> & { readonly weak?: boolean | undefined }

/** One way to write quantities. `read` gives nothing where the match is no quantity after all, but still uses it up. */
export interface Pattern {
  /** Sticky (`y`): it is tried at a place, never searched for. */
  readonly expression: RegExp
  readonly read: (match: RegExpExecArray) => readonly Reading[]
}

/** Patterns that begin alike. */
export interface Beginning {
  /** Source of an expression, without groups, for what they begin with; only there they are tried. */
  readonly trigger: string
  /** Whether they are worth trying. */
  readonly accepts?: (found: string) => boolean
  /** The first that matches counts. */
  readonly patterns: readonly Pattern[]
}

/** A reader that goes through a text once and tries patterns where one may begin; what one has used up, the next doesn't see. */
export function quantityReader(beginnings: readonly Beginning[]): QuantityReader {
  const trigger = new RegExp(beginnings.map(({ trigger }) => `(${trigger})`).join('|'), 'gu')
  return (text) => {
    const found: Quantity[] = []
    let done = 0
    for (const match of text.matchAll(trigger)) {
      if (match.index < done) continue
      const group = beginnings[match.findIndex((part, index) => index > 0 && part !== undefined) - 1]
      if (!group || group.accepts?.(match[0]) === false) continue
      for (const { expression, read } of group.patterns) {
        expression.lastIndex = match.index
        const whole = expression.exec(text)
        if (!whole) continue
        const start = match.index
        done = start + whole[0].length
        for (const { kind, value, weak } of read(whole)) {
          found.push({ kind, value, start, end: done, ...(weak && { weak: true }) })
        }
        break
      }
    }
    return found
  }
}

/** A number as quantities state it, without the noise of binary fractions. One is never missed: languages drop it. */
export function numberOf(value: number, options: { percent?: boolean; weak?: boolean } = {}): Reading {
  const digits = String(Number(value.toPrecision(15)))
  const weak = options.weak === true || (value === 1 && options.percent !== true)
  return { kind: 'number', value: options.percent ? `${digits}%` : digits, weak }
}

/** `1/3`, in lowest terms. */
export function fractionOf(numerator: number, denominator: number, weak = false): Reading {
  const divisor = greatestCommonDivisor(numerator, denominator)
  return { kind: 'number', value: `${numerator / divisor}/${denominator / divisor}`, weak }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? Math.max(a, 1) : greatestCommonDivisor(b, a % b)
}

const two = (value: number) => String(value).padStart(2, '0')

/** A calendar date, or nothing where there is no such day. */
export function dateOf(year: number | undefined, month: number, day: number | undefined, weak = false): Reading[] {
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31))) return []
  const front = year === undefined ? '-' : String(year).padStart(4, '0')
  return [{ kind: 'date', value: `${front}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`, weak }]
}

/** A time of day in words, which leave open whether it is before noon or after: half past three is `~03:30`. */
export function spokenTime(hour: number, minute: number): Reading[] {
  return hour >= 1 && hour <= 12 ? [{ kind: 'time', value: `~${two(hour % 12)}:${two(minute)}` }] : []
}

/** A time of day by the 24-hour clock, or nothing where there is none. */
export function timeOf(hour: number, minute: number, weak = false): Reading[] {
  if (hour > 24 || minute > 59) return []
  return [{ kind: 'time', value: `${two(hour % 24)}:${two(minute)}`, weak }]
}
