import { describe, expect, it } from 'vitest'
import { documentOf, heading, paragraph, table } from '../specimen.ts'
import { complaints } from './accessibility.ts'
import { briefing } from './briefing.ts'
import { theme, written } from './read.ts'

describe.each(['en', 'zh-Hans'] as const)('a briefing in %s', (tag) => {
  it('gives the accessibility checker nothing to say', async () => {
    expect(complaints(await written(briefing(tag), { preview: true }))).toEqual([])
  })
})

describe('the checker', () => {
  const said = async (...children: Parameters<typeof documentOf>[1]) =>
    complaints(await written(documentOf('en', children)))

  it('hears a heading that skips a level', async () => {
    expect(await said(heading(2, 'One'), heading(4, 'Three'))).toEqual(['heading 3 after 1: Three'])
  })

  it('hears a table with merged cells, and one without description', async () => {
    const merged = table([['A', 'B'], [{ type: 'tableCell', children: [], data: { columnSpan: 2 } }]])
    expect(await said(merged)).toEqual(['a table with merged cells'])
    expect(
      await said(
        table([
          ['', ''],
          ['1', '2'],
        ]),
      ),
    ).toEqual(['a table without description'])
  })

  it('hears a missing title', async () => {
    const document = documentOf('en', [paragraph('x')])
    const docx = await written({ ...document, meta: { ...document.meta, title: '' } })
    expect(complaints(docx)).toEqual(['no title'])
  })

  it('hears colours too close to each other', async () => {
    const pale = { ...theme, color: { ...theme.color, muted: '#b0b0b0' } }
    const docx = await written(documentOf('en', [paragraph('x')]), { theme: pale })
    expect(complaints(docx).join()).toMatch(/Header: #B0B0B0 on #FFFFFF is 2\.\d/)
  })

  it('hears a picture without description unless it is marked as decoration', async () => {
    const docx = await written(documentOf('en', [{ type: 'figure', file: 'tank.png', alt: '', children: [] }]))
    expect(complaints(docx)).toEqual([])
    const bald = docx.text('word/document.xml').replace(/<adec:decorative[^>]*>/, '')
    const { parsed } = await import('./read.ts')
    const without = { ...docx, xml: (name: string) => (name === 'word/document.xml' ? parsed(bald) : docx.xml(name)) }
    expect(complaints(without)).toEqual(['a picture without description'])
  })
})
