import { originalFile } from '../../record/example-record.ts'

/* Two versions of a made-up record: a day and a number are put right, an action and a message come. */

const body = originalFile().split('---\n').at(-1) ?? ''
const narrative = (tides: number) => `${body}\n## Discussion\n\nDr. Osei measured ${tides} tides. The tank is old.\n`

const actions = (due: string) =>
  `actions:\n  - { id: protocol, text: Agree on a protocol, owner: ada, due: "${due}", public: true }\n`
const tank = '  - { id: tank, text: Buy a tank, owner: ben, due: "2025-01-01", public: true }\n'
const briefing = (messages: string) => `briefing:\n  to: The board\n  messages: [${messages}]\n`

export const before = originalFile({
  facts: `${actions('2024-09-01')}${briefing('Tides matter, Time matters')}`,
  body: narrative(12),
})

/** The later version; `facts` replaces keys of its front matter. */
export const later = (facts = '') =>
  originalFile({
    facts: `version: 2\n${actions('2024-10-01')}${tank}${briefing('Waves matter too, Tides matter, Time matters')}${facts}`,
    body: narrative(14),
  })

export const after = later()
