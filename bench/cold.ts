import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Figure, less, type Size } from './figure.ts'
import { communique, files, freshOutput, monolingual, now, scratch } from './material.ts'
import { type Case, interleaved, roundsOf, spawned } from './measure.ts'
import type { Peers } from './peers.ts'

/** One record of one language, three documents, in a process that starts anew each time. */
export async function cold(peers: Peers, { rounds }: Size): Promise<Figure[]> {
  const file = (name: string) => join(scratch, name)
  const record = monolingual()
  const build = (output: string, ...more: string[]) =>
    communique('build', record, '--now', now, '--quiet', '--output', output, ...more)
  const pandoc = (...args: string[]) => spawned('pandoc', ['--quiet', '--from', 'markdown', files.markdown, ...args])
  const cases: Record<string, Case> = {
    build: () => build(freshOutput()),
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
  const often = roundsOf(rounds, 1)
  const three = (against: string) => ({ name: 'cold: three documents, one language', against, rounds: often })
  const figures: Figure[] = []
  if (docx && html && typst) {
    figures.push(less(three('pandoc DOCX + pandoc HTML + typst PDF'), ours, docx + html + typst))
  }
  if (docx) figures.push(less(three('pandoc, one DOCX'), ours, docx))
  if (peers.weasyprint) {
    const output = freshOutput()
    build(output)
    const page = join(output, readdirSync(output).find((name) => !name.startsWith('.')) ?? '', 'press-release.en.html')
    const { summary, weasyprint } = await interleaved(
      {
        summary: () => build(freshOutput(), '--only', 'summary'),
        weasyprint: () => spawned('weasyprint', ['--quiet', page, file('page.pdf')]),
      },
      Math.min(3, rounds),
      1,
    )
    const pdf = {
      name: 'cold: PDF alone, tagged and archival',
      against: 'weasyprint, plain PDF',
      rounds: roundsOf(Math.min(3, rounds), 1),
    }
    figures.push(less(pdf, summary, weasyprint))
  }
  if (docx) {
    const checked = { name: 'cold: check, one language', against: 'pandoc, one DOCX', rounds: often }
    figures.push(less(checked, check, docx))
  }
  return figures
}
