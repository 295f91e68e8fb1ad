import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import type { DocumentNode, FlowContent } from '../../../src/document/nodes.ts'
import { fc } from '../../random.ts'
import { documentOf, specimen } from '../specimen.ts'
import { flow, notes } from './arbitrary.ts'
import { briefing } from './briefing.ts'
import { leaves, lost } from './leaves.ts'
import { all, type Package, shown, written } from './read.ts'
import { faults } from './sound.ts'

const inside = (docx: Package): string => shown(docx.xml('word/document.xml')) + shown(docx.xml('word/footnotes.xml'))

/** What mammoth makes of it, without its tags. */
async function byMammoth(docx: Package): Promise<string> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(docx.bytes) })
  return value
    .replace(/<[^>]+>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}

describe.each([
  ['a briefing in English', briefing('en')],
  ['a briefing in Chinese', briefing('zh-Hans')],
  ['every node in English', specimen('en')],
  ['every node in Chinese', specimen('zh-Hans')],
])('%s', (_, document) => {
  it('is read whole by mammoth', async () => {
    expect(
      lost(withoutCoverCaptions(document.tree as DocumentNode), await byMammoth(await written(document))),
    ).toBeUndefined()
  })

  it('gives mammoth headings, lists, tables and a picture', async () => {
    const docx = await written(document)
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(docx.bytes) })
    for (const tag of ['<h1', '<ol>', '<table>', '<img ', '<strong>', '<a href="https://example.org/'])
      expect(value).toContain(tag)
  })
})

/** On the cover a table's caption is its heading's words, printed once. */
function withoutCoverCaptions(root: DocumentNode): readonly string[] {
  const bareOf = (node: DocumentNode, cover: boolean): DocumentNode => {
    const inCover = cover || (node.type === 'region' && node.name === 'cover')
    const copy = { ...node } as DocumentNode & { children?: DocumentNode[]; data?: object }
    if (inCover && copy.type === 'table') copy.data = {}
    if (copy.children) copy.children = copy.children.map((child) => bareOf(child, inCover)) as never
    return copy
  }
  return leaves(bareOf(root, false))
}

it('loses no text and stays sound, whatever the tree', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(flow, { maxLength: 5 }),
      notes,
      fc.constantFrom('en', 'zh-Hans'),
      async (nodes, definitions, tag) => {
        const tree = anchored([...nodes, ...definitions])
        const docx = await written(documentOf(tag, tree, { name: 'briefing' }), { preview: true })
        expect(faults(docx)).toEqual([])
        const expected = withoutCoverCaptions({ type: 'root', children: tree }).filter((words) => words !== '')
        // contents and notes stand elsewhere, so order is held by the fixed documents above
        const text = inside(docx).replace(/\s/g, '')
        for (const words of expected) expect(text).toContain(words)
      },
    ),
    { numRuns: 60 },
  )
})

/** Anchors, each once. */
function anchored(nodes: FlowContent[]): FlowContent[] {
  const names = ['a', 'b-2', 'd'.repeat(60)]
  return nodes.map((node, at) => {
    const name = names[at]
    return name && node.type !== 'footnoteDefinition'
      ? ({ ...node, data: { ...node.data, id: name } } as FlowContent)
      : node
  })
}

it('keeps the lines and spaces of code', async () => {
  const docx = await written(
    documentOf('en', [{ type: 'code', value: 'if x:\n\treturn  1\n', lang: null, meta: null }]),
  )
  expect(shown(docx.xml('word/document.xml'))).toBe('if x:\n\treturn  1\n')
})

it('joins lines of Chinese without a space, of English with one', async () => {
  const lines = (value: string) =>
    written(documentOf('en', [{ type: 'paragraph', children: [{ type: 'text', value }] }]))
  const text = async (value: string) => all((await lines(value)).xml('word/document.xml'), 't')[0]?.textContent
  expect(await text('水池\n共用，\n两所')).toBe('水池共用，两所')
  expect(await text('the wave\ntank')).toBe('the wave tank')
  expect(await text('水池\nPET')).toBe('水池 PET')
})
