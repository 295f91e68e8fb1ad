import { unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { disclosureOf } from '../../../src/pipeline/disclosure/index.ts'
import { manifestSchema } from '../../../src/pipeline/manifest.ts'
import { languagesOf, loadTemplates } from '../../../src/pipeline/templates.ts'
import { type ExpectedFile, expectationOf } from '../../../src/pipeline/verify/expectation.ts'
import { checkFile, type FileCheck } from '../../../src/pipeline/verify/file.ts'
import { readPdf } from '../../../src/pipeline/verify/read/pdf/thread.ts'
import { align } from '../../../src/pipeline/verify/text/align.ts'
import { expectedText } from '../../../src/pipeline/verify/text/expected-text.ts'
import { squeeze } from '../../../src/pipeline/verify/text/squeeze.ts'
import { checkRecord } from '../../../src/record/index.ts'
import { fc } from '../../random.ts'
import { type Finished, finished } from './finished.ts'
import { ID } from './harbor.ts'
import { glyphPlaces, inStream, swapGlyph } from './pdf-edit.ts'

/*
 * Files are changed at random places, seeded, and the manifest made to vouch for the change; what `verify` finds is counted:
 * every change, and each changed fact by its name. `MUTATIONS=500 vitest run …` makes so many of each kind.
 */

const runs = (usual: number) => ({ numRuns: Number(process.env.MUTATIONS ?? usual), seed: 20260329 })
const RUNS = runs(40)

let documents: Finished
const files = new Map<
  string,
  { bytes: Buffer; expected: ExpectedFile; check: (bytes: Uint8Array) => Promise<FileCheck> }
>()

beforeAll(async () => {
  documents = await finished()
  const manifest = manifestSchema.parse(JSON.parse((await documents.read('manifest.json')).toString()))
  const { record } = await checkRecord({ path: `${documents.folder}/input/${ID}` })
  if (!record) throw new Error('Expected a record')
  const templates = await loadTemplates()
  const { files: expectedFiles } = await expectationOf(record, manifest, { templates, site: undefined })
  const disclosure = disclosureOf(record, { languageOf: languagesOf(templates), templateTexts: templates.publicTexts })
  for (const file of manifest.files) {
    const expected = expectedFiles.get(file.name)
    if (!expected) continue
    const { sha256 } = await import('../../../src/pipeline/hash.ts')
    files.set(file.name, {
      bytes: await documents.read(file.name),
      expected,
      check: (bytes) =>
        checkFile({ ...file, sha256: sha256(bytes) }, bytes, expected, {
          sameProgram: true,
          disclosure: () => disclosure,
          hashes: new Set(),
        }),
    })
  }
})

const file = (name: string) => {
  const found = files.get(name)
  if (!found) throw new Error(`Expected ${name}`)
  return found
}

/** Another letter or digit. */
const other = (character: string): string =>
  /\d/.test(character)
    ? String((Number(character) + 1) % 10)
    : /[a-z]/i.test(character)
      ? character === 'x'
        ? 'y'
        : 'x'
      : '某'

const CHANGEABLE = /[\p{L}\p{N}]/u

/** Changes the `pick`-th letter or digit of a text between two offsets; undefined where there is none. */
function changed(text: string, start: number, end: number, pick: number): string | undefined {
  const places: number[] = []
  let inTag = false
  for (let at = start; at < end; at += 1) {
    const character = text[at] ?? ''
    if (character === '<') inTag = true
    else if (character === '>') inTag = false
    else if (character === '&') at = Math.max(at, text.indexOf(';', at))
    else if (!inTag && CHANGEABLE.test(character)) places.push(at)
  }
  const at = places[pick % Math.max(1, places.length)]
  return at === undefined ? undefined : text.slice(0, at) + other(text[at] ?? '') + text.slice(at + 1)
}

const factsOf = ({ findings }: FileCheck) =>
  findings.filter(({ ruleId }) => ruleId === 'verify-fact').map(({ fact }) => fact)

const PAGES = ['press-release.en.html', 'press-release.zh-Hans.html']
const WORDS = ['briefing.en.docx', 'briefing.zh-Hans.docx']
const SUMMARIES = ['summary.en.pdf', 'summary.zh-Hans.pdf']

it.each([...PAGES, ...WORDS, ...SUMMARIES])('%s, untouched, has no finding', async (name) => {
  const { bytes, check } = file(name)
  expect((await check(bytes)).findings).toEqual([])
})

describe.each(PAGES)('%s', (name) => {
  it('names every fact of which a letter or digit changed', async () => {
    const { bytes, check } = file(name)
    const text = bytes.toString()
    const facts = [...text.matchAll(/<(\w+)[^>]*data-fact="([^"]+)"[^>]*>/g)]
    await fc.assert(
      fc.asyncProperty(fc.nat(facts.length - 1), fc.nat(), async (which, pick) => {
        const [tag = '', element = '', pointer = ''] = facts[which] ?? []
        const start = (facts[which]?.index ?? 0) + tag.length
        const edited = changed(text, start, text.indexOf(`</${element}>`, start), pick)
        fc.pre(edited !== undefined)
        expect(factsOf(await check(Buffer.from(edited ?? '')))).toContain(pointer)
      }),
      RUNS,
    )
  })

  it('has a finding for every letter of its text that changed', async () => {
    const { bytes, check } = file(name)
    const text = bytes.toString()
    const start = text.indexOf('<article')
    const end = text.indexOf('</article>')
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (pick) => {
        const edited = changed(text, start, end, pick) ?? ''
        const rules = (await check(Buffer.from(edited))).findings.map(({ ruleId }) => ruleId)
        expect(rules.some((rule) => rule === 'verify-fact' || rule === 'verify-words')).toBe(true)
      }),
      RUNS,
    )
  })

  it('has a finding for every change of an attribute, of metadata and of data for machines', async () => {
    const { bytes, check } = file(name)
    const text = bytes.toString()
    const values = [...text.matchAll(/(?:="|":")([^"<>]*\w[^"<>]*)"/g)]
    await fc.assert(
      fc.asyncProperty(fc.nat(values.length - 1), fc.nat(), async (which, pick) => {
        const match = values[which]
        const start = (match?.index ?? 0) + (match?.[0].length ?? 0) - 1 - (match?.[1]?.length ?? 0)
        const edited = changed(text, start, start + (match?.[1]?.length ?? 0), pick)
        fc.pre(edited !== undefined)
        expect((await check(Buffer.from(edited ?? ''))).findings).not.toEqual([])
      }),
      RUNS,
    )
  })
})

describe.each(WORDS)('%s', (name) => {
  const PART = 'word/document.xml'
  const edited = (bytes: Uint8Array, text: string) =>
    Buffer.from(zipSync({ ...unzipSync(bytes), [PART]: Buffer.from(text) }))

  it('names every fact of which a letter or digit changed', async () => {
    const { bytes, check, expected } = file(name)
    const text = Buffer.from(unzipSync(bytes)[PART] ?? []).toString()
    const facts = expectedText(expected.document).facts
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...facts), fc.nat(), async ({ id, fact }, pick) => {
        const bookmark = new RegExp(`<w:bookmarkStart w:id="(\\d+)" w:name="${id.replaceAll('-', '_')}"/>`).exec(text)
        const start = bookmark?.index ?? 0
        const content = text.slice(start, text.indexOf(`<w:bookmarkEnd w:id="${bookmark?.[1]}"/>`))
        const words = [...content.matchAll(/<w:t(?: [^>]*)?>([^<]*[\p{L}\p{N}][^<]*)<\/w:t>/gu)].filter(
          ([, word]) => !/[☐☑]/.test(word ?? ''),
        )
        const word = words[pick % Math.max(1, words.length)]
        fc.pre(word !== undefined)
        const at = start + (word?.index ?? 0)
        const change = changed(text, at, at + (word?.[0].length ?? 0), pick) ?? ''
        expect(factsOf(await check(edited(bytes, change)))).toContain(fact)
      }),
      runs(15),
    )
  })

  it('has a finding for every part that changed', async () => {
    const { bytes, check } = file(name)
    const parts = Object.entries(unzipSync(bytes)).filter(
      ([part]) => part.endsWith('.xml') && part !== '[Content_Types].xml',
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...parts), fc.nat(), async ([part, data], pick) => {
        const text = Buffer.from(data).toString()
        const values = [...text.matchAll(/="[^"]*\w[^"]*"|>[^<]*\w[^<]*</g)].filter(({ index }) => index > 60)
        const value = values[pick % Math.max(1, values.length)]
        fc.pre(value !== undefined && !/xmlns|http|Ignorable/.test(value[0]))
        const start = (value?.index ?? 0) + 1
        const change =
          text.slice(0, start) +
          text.slice(start, start + (value?.[0].length ?? 0)).replace(/\w/, other) +
          text.slice(start + (value?.[0].length ?? 0))
        const { findings } = await check(Buffer.from(zipSync({ ...unzipSync(bytes), [part]: Buffer.from(change) })))
        expect(findings).not.toEqual([])
      }),
      runs(15),
    )
  })
})

describe.each(SUMMARIES)('%s', (name) => {
  it('has a finding for every glyph that shows as another, and names the fact that it is in', async () => {
    const { bytes, check, expected } = file(name)
    const wanted = expectedText(expected.document)
    const squeezed = squeeze(wanted.text.value)
    const before = squeeze((await readPdf(bytes)).text.value)
    const places = glyphPlaces(bytes)
    const counts = { changed: 0, facts: 0, named: 0 }
    await fc.assert(
      fc.asyncProperty(fc.nat(places - 1), fc.nat(), async (place, glyph) => {
        const edited = swapGlyph(bytes, place, glyph)
        fc.pre(edited !== undefined)
        const after = squeeze((await readPdf(edited ?? bytes)).text.value)
        // headers and footers are no text of the document, and some glyphs read alike
        fc.pre(after.text !== before.text && after.text.length === before.text.length)
        counts.changed += 1
        const found = await check(edited ?? bytes)
        expect(found.findings.some(({ ruleId }) => ruleId === 'verify-fact' || ruleId === 'verify-words')).toBe(true)
        const at = [...before.text].findIndex((character, index) => after.text[index] !== character)
        const hunks = align(squeezed, before)
        // a bullet beside a fact is the writer's
        if (hunks.some(({ foundStart, foundEnd }) => foundStart <= at && at < foundEnd)) return
        let shift = 0
        for (const hunk of hunks) if (hunk.foundEnd <= at) shift = hunk.end - hunk.foundEnd
        const offset = squeezed.offsets[at + shift] ?? -1
        const fact = wanted.facts.find(({ start, end }) => start <= offset && offset < end)
        if (!fact) return
        counts.facts += 1
        if (factsOf(found).includes(fact.fact)) counts.named += 1
      }),
      runs(45),
    )
    expect(counts.changed).toBeGreaterThan(10)
    expect(counts.facts).toBeGreaterThan(3)
    expect(counts.named).toBe(counts.facts)
  })

  it.each([
    ['the attached record', 'text: One tide table', 'text: Two tide table', /attachment record\.md/],
    ['the attached facts', '"communique-facts/1"', '"communique-facts/7"', /attachment facts\.json/],
  ])('has a finding for a change of %s', async (_, from, to, reason) => {
    const { bytes, check } = file(name)
    const { findings } = await check(inStream(bytes, from, to))
    expect(findings.map((finding) => finding.reason).join('\n')).toMatch(reason)
  })

  it('has a finding for any byte that changed, or can be read no more', async () => {
    const { bytes, check } = file(name)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const edited = Buffer.from(bytes)
        edited[at] = ((edited[at] ?? 0) + by) % 256
        expect((await check(edited)).findings).not.toEqual([])
      }),
      RUNS,
    )
  })
})
