import type { Disposal } from './index.ts'

const HEADINGS: Readonly<Record<Disposal['state'], string>> = {
  due: 'May be disposed of now',
  later: 'May be disposed of later',
  undecided: 'Somebody has to decide',
  held: 'Held',
  permanent: 'Kept for ever',
}

/** The report for people: what may go first, each record on a line with the day, its versions and who says so. */
export function retentionText(all: readonly Disposal[]): string {
  const groups = Object.entries(HEADINGS).flatMap(([state, heading]) => {
    const own = all
      .filter((one) => one.state === state)
      .sort((a, b) => `${a.from ?? ''} ${a.id}`.localeCompare(`${b.from ?? ''} ${b.id}`, 'en'))
    return own.length > 0 ? [`${heading} (${own.length})\n${own.map(line).join('')}`] : []
  })
  return groups.length > 0 ? `${groups.join('\n')}\nNothing was deleted.\n` : 'No bags.\n'
}

const line = ({ from, id, versions, title, rule }: Disposal): string =>
  `  ${from === undefined ? '' : `${from}  `}${id} ${versions.map((version) => `v${version}`).join(' ')}  ${title}  [${rule}]\n`
