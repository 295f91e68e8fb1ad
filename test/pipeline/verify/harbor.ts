import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** An invented record in two languages, embargoed, with something internal in every corner. */
export const ID = 'harbor-visit'

export const original = (
  release = 'status: embargoed\n  embargo: "2026-03-29T09:00+02:00"\n  timezone: Europe/Berlin',
) => `---
# Ask the treasurer about the second mooring budget before anybody else hears of it
schema: exchange-record/1
id: ${ID}
version: 3
language: en
subheadline: Two harbors share one tide table
event:
  type: working visit
  name: Harbor Exchange on Tides
  start: "2026-03-20"
  venue: { organization: north, city: Northhaven }
organizations:
  - { id: north, name: Northhaven Institute, short: NHI, article: the, role: host }
  - { id: lee, name: Leeward College, role: visitor }
people:
  - { id: ada, name: Ada Marsh, honorific: Dr., party: host, lead: true, roles: [{ title: Director, organization: north }] }
  - { id: bo, name: Bo Lindqvist, party: visitor, lead: true, roles: [{ title: Provost, organization: lee }] }
presentations:
  - { id: tides, speaker: bo, title: Tides in narrow bays }
outcomes:
  - { id: table, text: One tide table for both harbors from 2027 }
actions:
  - { id: gauge, text: Install 14 tide gauges, owner: ada, due: "2026-09-15", status: open, public: true }
  - { id: dredge, text: Quietly cancel the contract with the dredging company in autumn, owner: Harbor Office, due: "2026-11-30", status: open }
quotes:
  - { id: one, speaker: ada, text: We measured 4.25 metres where the chart says three., approved: Prepare the council for a vote on the harbor tax }
contacts:
  - { name: Press Desk, organization: north, email: press@northhaven.example.org, phone: "+00 555 0100" }
  - { name: College Office, organization: lee, email: office@leeward.example.org }
release:
  ${release}
  dateline: { city: Northhaven, date: "2026-03-29" }
  issuer: north
briefing:
  to: Governing Board
  handling: Confidential
  bottomLine: The delegation was told in confidence that the ferry line is for sale.
  risks:
    - { text: Nobody may mention the oil spill of last winter to reporters., level: high }
  questions:
    - { question: Who paid for the lamp?, answer: Only the board knows who paid for the new lighthouse lamp. }
archive:
  keywords: [tides, harbors]
---

# Two harbors agree on one tide table

## Lead

On :event[date], :person[bo] visited :org[north] to compare 3,120 readings of the tide.

## Presentations

### Tides in narrow bays

:person[bo] showed that the tide in a narrow bay runs 18 minutes ahead.[^how]

[^how]: Measured at five gauges.

:::internal
The delegation was told in confidence that the ferry line is for sale.
:::

## Next steps

:person[ada] will install the gauges, and :org[lee] will read them.
`

export const translation = `---
schema: exchange-record/1
language: zh-Hans
translates: ${ID}
version: 3
subheadline: 两港共用一张潮汐表
event: { type: 工作访问, name: 港口潮汐交流, venue: [{ city: 北港 }] }
organizations:
  - { id: north, name: 北港研究所, short: 北港所 }
  - { id: lee, name: 背风学院 }
people:
  - { id: ada, name: 阿达·马什, honorific: 博士, roles: [{ title: 所长 }] }
  - { id: bo, name: 博·林奎斯特, roles: [{ title: 教务长 }] }
presentations:
  - { id: tides, title: 狭湾潮汐 }
outcomes:
  - { id: table, text: 两港自2027年起共用一张潮汐表 }
actions:
  - { id: gauge, text: 安装14台验潮仪 }
quotes:
  - { id: one, text: 海图写着三米的地方，我们测得4.25米。 }
---

# 两港商定共用一张潮汐表

## 导语

:event[date]，:person[bo]访问:org[north]，比对3120个潮位读数。

## 学术报告

### 狭湾潮汐

:person[bo]指出，狭湾潮汐提前18分钟到达。[^how]

[^how]: 数据来自五台验潮仪。

:::internal
代表团私下获悉轮渡公司即将出售，请务必保密。
:::

## 后续计划

:person[ada]将安装验潮仪，:org[lee]负责读数。
`

/** Writes the bundle below a new folder; gives the folder. */
export async function bundle(record = original(), zh = translation): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'communique-harbor-'))
  const path = join(folder, 'input', ID)
  await mkdir(path, { recursive: true })
  await writeFile(join(path, 'record.md'), record)
  if (zh) await writeFile(join(path, 'record.zh-Hans.md'), zh)
  return folder
}

/** The hour of the embargo: 9:00 in Berlin, on the Sunday on which clocks there went forward at two. */
export const HOUR = Date.parse('2026-03-29T07:00Z')
