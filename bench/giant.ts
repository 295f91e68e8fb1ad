import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Figure, less, type Size } from './figure.ts'
import { giant, library, now } from './material.ts'
import { interleaved, roundsOf } from './measure.ts'

async function pagesOf(bytes: Uint8Array): Promise<number> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const { numPages } = await task.promise
  await task.destroy()
  return numPages
}

/** Time of three documents for a page of the summary, as a record grows: it stays the same where time is linear. */
export async function growth({ giant: sizes }: Size): Promise<Figure[]> {
  const { checkRecord, loadTemplates, produce } = await library()
  const templates = await loadTemplates()
  const perPage: number[] = []
  for (const size of sizes) {
    const path = giant(size)
    let pages = Number.NaN
    const make = async () => {
      const { record, messages } = await checkRecord({ path })
      if (!record) throw messages[0] ?? new Error(path)
      const { products } = await produce(record, {
        templates,
        program: 'Communiqué',
        site: undefined,
        now: Date.parse(now),
        preview: false,
        only: new Set(['press-release', 'briefing', 'summary']),
        languages: undefined,
      })
      const summary = products.find(({ document }) => document === 'summary')
      if (summary && Number.isNaN(pages)) pages = await pagesOf(summary.bytes)
    }
    const { made } = await interleaved({ made: make }, 3, 1)
    perPage.push(made / pages)
  }
  const [first = Number.NaN] = perPage
  return perPage.slice(1).map((time, n) => {
    const name = `giant: a page at ${sizes[n + 1]} participants`
    return less({ name, against: `a page at ${sizes[0]}`, rounds: roundsOf(3, 1) }, time, first)
  })
}
