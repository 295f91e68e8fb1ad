import { type Pattern, spokenTime, timeOf } from '../quantity.ts'
import { alternatives, type HanQuantities, SMALL } from './grammar.ts'
import { smallNumber } from './number.ts'

/** Times of the day. A bare 三点 may be three points: it needs a part of the day or minutes. */
export function times({ partsOfDay }: HanQuantities): Pattern[] {
  const PART = `(${alternatives(Object.keys(partsOfDay))})`
  const read = (part: string | undefined, hour: string, minute: string | undefined) => {
    const value = smallNumber(hour)
    const afternoon = part !== undefined && partsOfDay[part] === true && value < 12
    return timeOf(value + (afternoon ? 12 : 0), minute === undefined ? 0 : minute === '半' ? 30 : smallNumber(minute))
  }
  const MINUTE = `(?:(半)|(${SMALL}|[二三四五]十[一二三四五六七八九]?|零[一二三四五六七八九])\\s*分(?!之|钟|鐘))`
  return [
    {
      // 三点半, either half of the day
      expression: new RegExp(`(?<![\\d.第十]|${PART}\\s*)(${SMALL})\\s*[时時点點]半`, 'uy'),
      read: (match) => spokenTime(smallNumber(match.at(-1) ?? ''), 30),
    },
    {
      expression: new RegExp(
        `${PART}\\s*(${SMALL})\\s*(?:[时時点點](?!间|間)|[:：](?=\\d\\d))\\s*(?:${MINUTE}|(\\d\\d)(?!\\d))?`,
        'uy',
      ),
      read: ([, part, hour = '', half, minute, digits]) => read(part, hour, half ?? minute ?? digits),
    },
    {
      expression: new RegExp(
        `(?<!\\d|\\d\\.|小|第)(\\d{1,2})\\s*(?:[时時](?![间間])|[点點](?=\\s*\\d+分|半|整|钟|鐘))\\s*${MINUTE}?`,
        'uy',
      ),
      read: ([, hour = '', half, minute]) => read(undefined, hour, half ?? minute),
    },
  ]
}
