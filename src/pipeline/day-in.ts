/** The day of a moment (milliseconds since 1970-01-01T00:00Z) in an IANA time zone, ISO 8601. */
export function dayIn(zone: string, moment: number): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return day.format(moment)
}
