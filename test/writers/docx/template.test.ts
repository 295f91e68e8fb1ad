import * as docx from 'docx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { documentOf, heading, item, paragraph } from '../specimen.ts'
import { complaints } from './accessibility.ts'
import { briefing } from './briefing.ts'
import { all, attribute, childValue, first, paragraphs, paragraphWith, written } from './read.ts'
import { faults } from './sound.ts'

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEklEQVQImWNo6JjQ0DGBAUIBACxuBmFM6KnnAAAAAElFTkSuQmCC',
  'base64',
)

/** A template as a German Word would have it: its own ids, the names of all Words. */
async function house(): Promise<Uint8Array> {
  const letterhead = new docx.Header({
    children: [
      new docx.Paragraph({
        children: [
          new docx.TextRun('Northhaven letterhead '),
          new docx.ImageRun({ type: 'png', data: pixel, transformation: { width: 20, height: 20 } }),
          new docx.ExternalHyperlink({ link: 'https://example.org/', children: [new docx.TextRun('example.org')] }),
        ],
      }),
    ],
  })
  const document = new docx.Document({
    theme: { name: 'House', fonts: { headings: 'Georgia', body: 'Verdana' } },
    numbering: {
      config: [
        {
          reference: 'h',
          levels: [{ level: 0, format: docx.LevelFormat.UPPER_ROMAN, text: '%1.', style: { style: 'berschrift1' } }],
        },
      ],
    },
    styles: {
      paragraphStyles: [
        {
          id: 'berschrift1',
          name: 'heading 1',
          basedOn: 'Normal',
          run: { color: '006B3C', size: 40 },
          paragraph: { numbering: { reference: 'h', level: 0 }, outlineLevel: 0 },
        },
        { id: 'Textkrper', name: 'Body Text', basedOn: 'Normal', run: { size: 23 } },
        { id: 'Aufzhlungszeichen', name: 'List Bullet', basedOn: 'Normal' },
        // an id of ours for a style that is another
        { id: 'Quote', name: 'Pull Out', basedOn: 'Normal' },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 12_240, height: 15_840 },
            margin: { left: 2000, right: 1800, top: 1500, bottom: 1500 },
          },
        },
        headers: { default: letterhead },
        children: [],
      },
    ],
  })
  const files = unzipSync(new Uint8Array(await docx.Packer.toBuffer(document)))
  // the package's own style of that name, which a German Word does not have
  const styles = Buffer.from(files['word/styles.xml'] ?? []).toString()
  files['word/styles.xml'] = strToU8(styles.replace(/<w:style [^>]*w:styleId="Heading1">.*?<\/w:style>/, ''))
  return zipSync(files)
}

/** The same file with parts changed or added. */
async function changed(change: (files: Record<string, Uint8Array>) => void): Promise<Uint8Array> {
  const files = unzipSync(await house())
  change(files)
  return zipSync(files)
}

describe('a template of the institution', () => {
  it('gives a sound package with its styles, under its own ids', async () => {
    const made = await written(briefing('en'), { wordTemplate: await house(), preview: true })
    expect(made.messages).toEqual([])
    expect(faults(made)).toEqual([])
    const main = made.xml('word/document.xml')
    expect(paragraphWith(main, 'Northhaven Institute of Tides: wave tank group').style).toBe('Aufzhlungszeichen')
    expect(paragraphs(main).filter(({ style }) => style === 'berschrift1').length).toBeGreaterThan(5)
    expect(paragraphs(main).some(({ style }) => style === 'Textkrper')).toBe(true)
    expect(paragraphs(main).some(({ style }) => style === 'Heading1' || style === 'BodyText')).toBe(false)
    expect(complaints(made).filter((one) => !one.includes(' on #'))).toEqual([])
  })

  it('adds what it lacks, under an id that is free', async () => {
    const made = await written(briefing('en'), { wordTemplate: await house() })
    const styles = all(made.xml('word/styles.xml'), 'style')
    const named = (name: string) => styles.find((style) => childValue(style, 'name')?.toLowerCase() === name)
    expect(attribute(named('quote'), 'styleId')).toBe('Quote-2')
    expect(attribute(named('pull out'), 'styleId')).toBe('Quote')
    expect(attribute(named('cover heading 1'), 'styleId')).toBe('CoverHeading1')
    expect(childValue(named('cover heading 1') ?? first(made.xml('word/styles.xml'), 'style'), 'basedOn')).toBe(
      'berschrift1',
    )
  })

  it('numbers headings as it does, in the contents too', async () => {
    const made = await written(briefing('en'), { wordTemplate: await house() })
    const entries = paragraphs(made.xml('word/document.xml')).filter(({ style }) => style === 'TOC1')
    expect(entries.slice(0, 2).map(({ text }) => text.split('\t').slice(0, 2))).toEqual([
      ['I.', 'The exchange at a glance'],
      ['II.', 'Participants'],
    ])
  })

  it('gets the bullets that its list style lacks', async () => {
    const list = documentOf('en', [{ type: 'list', ordered: false, spread: false, children: [item(paragraph('x'))] }])
    const made = await written(list, { wordTemplate: await house() })
    const style = all(made.xml('word/styles.xml'), 'style').find(
      (one) => attribute(one, 'styleId') === 'Aufzhlungszeichen',
    )
    const number = style && childValue(style, 'numId')
    const lists = made.xml('word/numbering.xml')
    const abstract = childValue(
      all(lists, 'num').find((one) => attribute(one, 'numId') === number) ?? first(lists, 'num'),
      'abstractNumId',
    )
    const definition = all(lists, 'abstractNum').find((one) => attribute(one, 'abstractNumId') === abstract)
    expect(definition && childValue(definition, 'numFmt')).toBe('bullet')
  })

  it('gives its page, theme, letterhead with picture and link; ours where it has none; markings on all', async () => {
    const made = await written(briefing('en'), { wordTemplate: await house() })
    const section = first(made.xml('word/document.xml'), 'sectPr')
    expect([attribute(first(section, 'pgSz'), 'w'), attribute(first(section, 'pgMar'), 'left')]).toEqual([
      '12240',
      '2000',
    ])
    expect(made.text('word/theme/theme1.xml')).toContain('Verdana')
    const header = made.xml('word/header-template-default.xml')
    expect(paragraphs(header).map(({ text }) => text)).toEqual(['INTERNAL', 'Northhaven letterhead example.org'])
    expect(made.text('word/_rels/header-template-default.xml.rels')).toContain('https://example.org/')
    expect(Object.keys(made.files).filter((name) => name.startsWith('word/media/template-'))).toHaveLength(1)
    expect(made.text('word/footer-portrait.xml')).toContain('Page ')
    const width = all(made.xml('word/document.xml'), 'tblW').map((table) => attribute(table, 'w'))
    expect(new Set(width)).toEqual(new Set([String(12_240 - 3800)]))
  })

  it('leaves macros behind', async () => {
    const wordTemplate = await changed((files) => {
      files['word/vbaProject.bin'] = strToU8('macro')
      const name = 'word/_rels/document.xml.rels'
      const rels = Buffer.from(files[name] ?? []).toString()
      files[name] = strToU8(
        rels.replace(
          '</Relationships>',
          '<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
        ),
      )
    })
    const made = await written(briefing('en'), { wordTemplate })
    expect(Object.keys(made.files).join()).not.toContain('vba')
    expect(faults(made)).toEqual([])
  })

  it('leaves a header behind that holds an object, and says so', async () => {
    const wordTemplate = await changed((files) => {
      const name = 'word/_rels/header1.xml.rels'
      const rels = Buffer.from(files[name] ?? []).toString()
      files[name] = strToU8(
        rels.replace(
          '</Relationships>',
          '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject" Target="embeddings/x.bin"/></Relationships>',
        ),
      )
    })
    const made = await written(briefing('en'), { wordTemplate })
    expect(made.messages.map(({ ruleId, reason }) => [ruleId, /header1/.test(reason)])).toEqual([
      ['docx-template', true],
    ])
    expect(made.text('word/header-portrait.xml')).toContain('Leadership briefing')
    expect(faults(made)).toEqual([])
  })

  it('is the same, byte for byte, each time', async () => {
    const wordTemplate = await house()
    const once = await written(briefing('zh-Hans'), { wordTemplate })
    const again = await written(briefing('zh-Hans'), { wordTemplate: wordTemplate.slice() })
    expect(Buffer.compare(once.bytes, again.bytes)).toBe(0)
  })
})

describe('a file that is no template is refused, and our own design used:', () => {
  const files: Record<string, () => Promise<Uint8Array>> = {
    'no zip': async () => strToU8('Dear sirs'),
    'nothing at all': async () => new Uint8Array(),
    'a zip without a document': async () => zipSync({ 'a.txt': strToU8('x') }),
    'half a file': async () => (await house()).slice(0, 900),
    'styles that are not XML': () =>
      changed((all) => {
        all['word/styles.xml'] = strToU8('<w:styles')
      }),
    'a document type declaration': () =>
      changed((all) => {
        all['word/styles.xml'] = strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
      }),
    'a workbook': () =>
      changed((all) => {
        const types = Buffer.from(all['[Content_Types].xml'] ?? []).toString()
        all['[Content_Types].xml'] = strToU8(
          types.replace('wordprocessingml.document.main', 'spreadsheetml.sheet.main'),
        )
      }),
  }

  it.each(Object.keys(files))('%s', async (name) => {
    const make = files[name]
    const made = await written(documentOf('en', [heading(2, 'A')]), {
      wordTemplate: (await make?.()) ?? new Uint8Array(),
    })
    expect(
      made.messages.map(({ ruleId, reason }) => [ruleId, reason.startsWith('Unexpected Word template: found ')]),
    ).toEqual([['docx-template', true]])
    expect(faults(made)).toEqual([])
    expect(paragraphs(made.xml('word/document.xml'))[0]?.style).toBe('Heading1')
  })
})
