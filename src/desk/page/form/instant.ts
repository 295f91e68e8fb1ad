/** A date-time with offset in two: `2027-03-15T09:00` and `+08:00`. What is none stays whole in `local`. */
export function parted(value: string): { readonly local: string; readonly offset: string } {
  const [, local, offset] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?)(.*)$/.exec(value) ?? []
  return local === undefined ? { local: value, offset: '' } : { local, offset: offset ?? '' }
}

/** Both together; nothing without the day. */
export const joined = (local: string, offset: string): string => (local === '' ? '' : local + offset.trim())

/** An offset as ISO 8601 writes it, of what people write: `+8`, `8`, `+0800`, `UTC+8`. What is none stays as it is. */
export function isoOffset(text: string): string {
  const [, sign, hours = '', minutes = '00'] =
    /^(?:UTC|GMT)?\s*([+\-−]?)(\d{1,2})(?::?(\d{2}))?$/i.exec(text.trim()) ?? []
  return sign === undefined ? text : `${/[-−]/.test(sign) ? '-' : '+'}${hours.padStart(2, '0')}:${minutes}`
}

/** How far the clock of this machine is from UTC in winter of the year of writing, as ISO 8601 writes it: `+08:00`. */
export function offsetHere(minutes = -new Date(2027, 0, 1).getTimezoneOffset()): string {
  const two = (number: number): string => String(Math.floor(number)).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`
}
