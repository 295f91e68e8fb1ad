import { toString as textOf } from 'hast-util-to-string'
import { describe, expect, it } from 'vitest'
import { documentOf, heading, paragraph, region } from '../specimen.ts'
import { pageOf } from './page.ts'

const lines = async (tag: string, title: string): Promise<string> => {
  const page = await pageOf(documentOf(tag, [heading(1, title)]))
  return page
    .one('h1')
    .children.map((child) => (child.type === 'element' && child.tagName === 'wbr' ? '|' : textOf(child)))
    .join('')
}

describe('a headline in Chinese', () => {
  it('may break between words, not inside them', async () => {
    expect(await lines('zh-Hans', '海岛观测网将为六个港口提前三天预警')).toMatch(/\|港口\|提前\|三天\|预警$/)
  })

  it('never breaks before punctuation or behind an opening bracket', async () => {
    expect(await lines('zh-Hans', '北京“协和”医院（合作），启动。')).not.toMatch(/\|[”（），。]|[“（]\|/)
  })

  it('loses no text', async () => {
    expect((await lines('zh-Hans', '三方共筑 PET 研究 — 2024年')).replaceAll('|', '')).toBe(
      '三方共筑 PET 研究 — 2024年',
    )
  })

  it('takes its subheadline along', async () => {
    const page = await pageOf(
      documentOf('zh-Hans', [region('title', heading(1, '标题'), paragraph('两所研究所共用一座水池'))]),
    )
    expect(page.all('.title p wbr').length).toBeGreaterThan(2)
  })
})

it('a headline in English is left alone', async () => {
  expect(await lines('en', 'Northhaven 北港 founds a laboratory')).toBe('Northhaven 北港 founds a laboratory')
})
