const LONGEST = 60

/** A name for a record that every system takes, of its day and what it is called: `2027-05-04-visit-to-the-institute`. */
export function idOf(start: string, name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  const words = plain.replace(/^-+|-+$/g, '').slice(0, LONGEST)
  return [start, words.replace(/-+$/, '') || 'exchange'].filter(Boolean).join('-')
}
