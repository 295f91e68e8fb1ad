import { toString as textOf } from 'hast-util-to-string'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import type { DocumentNode } from '../../../src/document/nodes.ts'
import { pageOf } from './page.ts'
import { release } from './release.ts'

/** Text of a tree in reading order; terms and captions, which are not children, where they are read. */
function read(node: Nodes | DocumentNode): string {
  if (node.type === 'descriptionItem') return [...node.term, ...node.children].map(read).join('')
  if (node.type === 'table') {
    return (
      (node.data?.caption ?? []).map(read).join('') + (node.data?.description ?? '') + node.children.map(read).join('')
    )
  }
  if (node.type === 'footnoteReference') return '1'
  if (node.type === 'span' && node.data?.missing !== undefined) return '–'
  if ('children' in node) return (node.children as Nodes[]).map(read).join('')
  return 'value' in node ? node.value : ''
}

const solid = (text: string): string => text.replace(/\s+/g, '')

describe.each(['en', 'zh-Hans'] as const)('a release in %s', (tag) => {
  const document = release(tag)

  it('says all that its tree says, in its order, and nothing else', async () => {
    const page = await pageOf(document)
    const footer = ['contact', 'end-mark', 'credits']
    const children = document.tree.children.filter((node) => node.type !== 'footnoteDefinition')
    const isFooter = (node: Nodes) => node.type === 'region' && footer.includes(node.name)
    const notes = document.tree.children.filter((node) => node.type === 'footnoteDefinition')
    const expected = [
      ...children.filter((node) => !isFooter(node)).map(read),
      ...(notes.length > 0 ? [document.language.labels.footnotes] : []),
      ...notes.map(read),
      ...children.filter(isFooter).map(read),
    ]
    expect(solid(textOf(page.one('article')))).toBe(solid(expected.join('')))
  })

  it('is the same bytes each time', async () => {
    expect((await pageOf(document)).html).toBe((await pageOf(release(tag))).html)
  })

  it('leaves the tree as it was', async () => {
    const before = structuredClone(document.tree)
    await pageOf(document)
    expect(document.tree).toEqual(before)
  })

  it('tells where every anchor stands, each once', async () => {
    const page = await pageOf(document)
    const ids = page.all('article [id]').map(({ properties }) => String(properties.id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(page.placements.map(({ id }) => id).sort()).toEqual(ids.filter((id) => !id.includes('_')).sort())
    expect(page.messages).toEqual([])
  })
})
