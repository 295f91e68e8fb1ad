/** A small sound record, in English and in Chinese, that gives no message at all; and how to change parts of it. */
const original = `schema: exchange-record/1
id: example
language: en
event: { type: visit, name: Spring visit, start: 2024-05-06, venue: { city: Northhaven } }
organizations:
  - { id: nhi, name: Northhaven Institute, role: host, boilerplate: It studies tides. }
people:
  - { id: ada, name: Ada Larkin, honorific: Dr., party: host }
  - { id: ben, name: Ben Osei, honorific: Prof., party: visitor }
presentations:
  - { id: tides, speaker: ben, title: Tides and time }
contacts: [{ name: Press office, email: press@example.org }]
release: { status: immediate, issuer: nhi, dateline: { city: Northhaven } }
`

const originalBody = `
# Guests at Northhaven

## Lead

On :event[date], :person[ada] welcomed :person[ben] to :org[nhi].

## Presentations

### Tides and time

:person[ben] spoke of tides.
`

const translation = `schema: exchange-record/1
translates: example
language: zh-Hans
event: { type: 参观, name: 春季访问, venue: { city: 北港 } }
organizations: [{ id: nhi, name: 北港研究所, boilerplate: 该所研究潮汐。 }]
people:
  - { id: ada, name: 艾达, honorific: 博士 }
  - { id: ben, name: 本, honorific: 教授 }
presentations: [{ id: tides, title: 潮汐与时间 }]
contacts: [{ name: 新闻办公室 }]
release: { dateline: { city: 北港 } }
`

const translationBody = `
# 北港来客

## 导语

:event[date]，:person[ada]在:org[nhi]欢迎:person[ben]。

## 学术报告

### 潮汐与时间

:person[ben]谈潮汐。
`

/** What to change: `facts` replaces top-level keys of the front matter, \`# less KEY\` takes one away. */
export interface Patch {
  readonly facts?: string | undefined
  readonly body?: string | undefined
}

export function originalFile(patch: Patch = {}): string {
  return file(original, originalBody, patch)
}

export function translationFile(patch: Patch = {}): string {
  return file(translation, translationBody, patch)
}

function file(facts: string, body: string, patch: Patch): string {
  const blocks = blocksOf(facts)
  for (const [key, block] of blocksOf(patch.facts ?? '')) blocks.set(key, block)
  for (const [, key = ''] of (patch.facts ?? '').matchAll(/^# less (\w+)$/gm)) blocks.delete(key)
  return `---\n${[...blocks.values()].join('')}---\n${patch.body ?? body}`
}

/** The top-level entries of a YAML mapping, as text. */
function blocksOf(yaml: string): Map<string, string> {
  const blocks = new Map<string, string>()
  let key: string | undefined
  for (const line of yaml.split(/(?<=\n)/)) {
    const top = /^([\w"[-][\w"\]-]*)\s*:/.exec(line)
    if (top && !/^[\s#-]/.test(line)) key = top[1]
    if (key === undefined || line.startsWith('# less ')) continue
    blocks.set(key, `${top?.[1] === key ? '' : (blocks.get(key) ?? '')}${line.endsWith('\n') ? line : `${line}\n`}`)
  }
  return blocks
}
