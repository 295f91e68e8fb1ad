import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** What of a small fictional record differs from test to test. */
export interface Small {
  readonly release?: string
  readonly headline?: string
  readonly version?: number
}

/** The text of a small record without any message. */
export const smallRecord = (
  id: string,
  { release = 'status: immediate', headline = `Wave tank ${id} opens`, version = 1 }: Small = {},
) => `---
schema: exchange-record/1
id: ${id}
version: ${version}
language: en
event: { type: academic exchange, name: Visit to the Northhaven Institute, start: "2027-05-04", venue: { place: Tide Hall, city: Northhaven } }
organizations:
  - { id: nih, name: Northhaven Institute of Tides, short: NIT, article: the, role: host, boilerplate: The institute measures tides. }
people: [{ id: varn, name: Ilse Varn, party: host, lead: true, roles: [{ title: Director, organization: nih }] }]
contacts: [{ name: Press office, email: press@northhaven.example }]
release: { ${release}, issuer: nih, dateline: { city: Northhaven } }
---
# ${headline}

## Lead

On :event[date], :person[varn] opened the wave tank of :org[nih] in Northhaven to a delegation of engineers.
`

/** Writes small records \`<folder>/<id>.md\`. */
export async function writeRecords(folder: string, ids: readonly string[], small?: Small): Promise<void> {
  for (const id of ids) {
    const path = join(folder, `${id}.md`)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, smallRecord(id, small))
  }
}

export const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `visit-${String(index + 1).padStart(4, '0')}`)
