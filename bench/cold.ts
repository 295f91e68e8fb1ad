import { basename, join } from 'node:path'
import { type Figure, less, type Size } from './figure.ts'
import { communique, files, monolingual, now, scratch } from './material.ts'
import { type Case, interleaved, spawned } from './measure.ts'
import type { Peers } from './peers.ts'

/** One record of one language, three documents, in a process that starts anew each time. */
export async function cold(peers: Peers, { rounds }: Size): Promise<Figure[]> {
  const file = (name: string) => join(scratch, name)
  const record = monolingual()
  const build = ['build', record, '--now', now, '--quiet', '--output', file('cold')]
  communique(...build)
  const page = join(file('cold'), basename(record), 'press-release.en.html')
  const pandoc = (...args: string[]) => spawned('pandoc', ['--quiet', '--from', 'markdown', files.markdown, ...args])
  const cases: Record<string, Case> = {
    build: () => communique(...build),
    check: () => communique('check', record, '--quiet'),
  }
  if (peers.pandoc) {
    cases.docx = () => pandoc('--output', file('story.docx'))
    cases.html = () => pandoc('--standalone', '--self-contained', '--output', file('story.html'))
  }
  if (peers.typst) {
    cases.typst = () => spawned(process.execPath, ['bench/typst-process.js', files.typst, file('story.pdf')])
  }
  const { build: ours = 0, check = 0, docx, html, typst } = await interleaved(cases, rounds, 1)
  const name = 'cold: three documents, one language'
  const figures: Figure[] = []
  if (docx && html && typst) {
    figures.push(less(name, ours, 'pandoc DOCX + pandoc HTML + typst PDF', docx + html + typst))
  }
  if (docx) figures.push(less(name, ours, 'pandoc, one DOCX', docx))
  if (peers.weasyprint) {
    // Once each: WeasyPrint can take twenty seconds for a page.
    const { summary, weasyprint } = await interleaved(
      {
        summary: () => communique(...build, '--only', 'summary'),
        weasyprint: () => spawned('weasyprint', ['--quiet', page, file('page.pdf')]),
      },
      1,
      0,
    )
    figures.push(less('cold: PDF alone, tagged and archival', summary, 'weasyprint, plain PDF', weasyprint))
  }
  if (docx) figures.push(less('cold: check, one language', check, 'pandoc, one DOCX', docx))
  return figures
}
