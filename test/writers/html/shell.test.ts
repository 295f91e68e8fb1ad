import { createHash } from 'node:crypto'
import { toString as textOf } from 'hast-util-to-string'
import { describe, expect, it } from 'vitest'
import { documentOf, tank } from '../specimen.ts'
import { pageOf, theme } from './page.ts'
import { embargoed, release } from './release.ts'

const site = 'https://news.example.org'

describe('the head of a page', () => {
  it('says language, title, issuer and the lead', async () => {
    const page = await pageOf(release('zh-Hans'))
    expect(page.html).toMatch(/^<!doctype html>\n<html lang="zh-Hans">/)
    expect(page.text('title')).toBe('北港与云雀沼共建潮汐能联合实验室 | 北港潮汐研究所')
    expect(page.attribute('meta[name="description"]', 'content')).toMatch(/^两所研究所的研究人员在北港会面/)
    expect(page.attribute('meta[name="keywords"]', 'content')).toBe('叶片磨损, 造波水池, 博士岗位, 泥沙')
    expect(page.attribute('meta[name="generator"]', 'content')).toBe('Communiqué 0.1.0')
  })

  it('allows its own style sheet and pictures, and nothing else', async () => {
    const page = await pageOf(release('en'))
    const sha256 = (text: string) => createHash('sha256').update(text).digest('base64')
    const hash = (selector: string) => `'sha256-${sha256(textOf(page.one(selector)))}'`
    expect(page.attribute('meta[http-equiv]', 'content')).toBe(
      `default-src 'none'; img-src data:; style-src ${hash('style')}; script-src ${hash('script')}; base-uri 'none'; form-action 'none'`,
    )
    expect(page.all('[style], link[rel="stylesheet"], script[src], iframe, object')).toEqual([])
    expect(page.html.match(/url\(|@import/g)).toBeNull()
  })

  it('links the languages to each other, and everybody else to the original', async () => {
    const page = await pageOf(release('zh-Hans'))
    const links = page.all('link[rel="alternate"]').map(({ properties }) => [properties.hrefLang, properties.href])
    expect(links).toEqual([
      ['en', 'press-release.en.html'],
      ['zh-Hans', 'press-release.zh-Hans.html'],
      ['x-default', 'press-release.en.html'],
    ])
    expect(page.all('nav li a').map((a) => [textOf(a), a.properties.href, a.properties.ariaCurrent])).toEqual([
      ['English', 'press-release.en.html', undefined],
      ['简体中文', 'press-release.zh-Hans.html', 'page'],
    ])
    expect(page.attribute('nav', 'ariaLabel')).toBe('其他语言版本')
    expect(page.all('link[rel="canonical"]')).toEqual([])
  })

  it('has absolute addresses when the site is known', async () => {
    const page = await pageOf(release('en', { site }))
    const own = `${site}/2027-03-08-northhaven/press-release.en.html`
    expect(page.attribute('link[rel="canonical"]', 'href')).toBe(own)
    expect(page.attribute('meta[property="og:url"]', 'content')).toBe(own)
    expect(page.attribute('link[hreflang="zh-Hans"]', 'href')).toBe(own.replace('.en.', '.zh-Hans.'))
  })

  it('in one language alone links to none', async () => {
    const page = await pageOf(release('en', { languages: ['en'] }))
    expect(page.all('link[rel="alternate"], nav')).toEqual([])
  })

  it('tells Open Graph what it is', async () => {
    const page = await pageOf(release('zh-Hans'))
    const properties = page.all('meta[property]').map(({ properties }) => [properties.property, properties.content])
    expect(properties.slice(0, 6)).toEqual([
      ['og:type', 'article'],
      ['og:title', '北港与云雀沼共建潮汐能联合实验室'],
      ['og:description', expect.stringMatching(/^两所研究所/)],
      ['og:site_name', '北港潮汐研究所'],
      ['og:locale', 'zh_CN'],
      ['og:locale:alternate', 'en_US'],
    ])
  })
})

describe('what may be listed', () => {
  it('a release may', async () => {
    expect((await pageOf(release('en'))).all('meta[name="robots"], .markings')).toEqual([])
  })

  it('an embargoed page may not, says so on top and on every sheet', async () => {
    const page = await pageOf(embargoed('en'))
    expect(page.attribute('meta[name="robots"]', 'content')).toMatch(/^noindex/)
    expect(page.text('aside.markings')).toBe('EMBARGOED UNTIL March 15, 2027, 9:00 a.m.')
    expect(textOf(page.one('style'))).toContain('@top-center { content: "EMBARGOED UNTIL March 15, 2027, 9:00 a.m."')
    expect(page.one('.status').properties.className).toEqual(['status', 'alert'])
  })
})

describe('the style', () => {
  it('comes from the theme, and is dark where the screen is', async () => {
    const own = { ...theme, color: { ...theme.color, ink: '#010203', dark: { ...theme.color.dark, page: '#040506' } } }
    const page = await pageOf(release('en'), { theme: { ...own, type: { ...theme.type, body: 10, title: 25 } } })
    const css = textOf(page.one('style'))
    expect(css).toContain('--ink: #010203;')
    expect(css).toMatch(/prefers-color-scheme: dark\) \{\n:root \{\n {2}--page: #040506;/)
    expect(css).toContain('--title: 2.5rem;')
    expect(css).toContain('--paper-size: 10pt;')
    expect(css).not.toContain('/*')
  })

  it('has the air that the theme gives Chinese', async () => {
    const own = { ...theme, type: { ...theme.type, leading: 1.3, cjkLeading: 1.7 } }
    expect(textOf((await pageOf(release('en'), { theme: own })).one('style'))).toContain('--leading: 1.3;')
    expect(textOf((await pageOf(release('zh-Hans'), { theme: own })).one('style'))).toContain('--leading: 1.7;')
  })

  it('counts the sheets in the words of the language', async () => {
    expect((await pageOf(release('en'))).html).toContain('"Page " counter(page) " of " counter(pages)')
    expect((await pageOf(release('zh-Hans'))).html).toContain('"第 " counter(page) " 页，共 " counter(pages) " 页"')
  })

  it('cannot be ended by what must stand on every sheet', async () => {
    const page = await pageOf(documentOf('en', [], { markings: [{ kind: 'handling', text: '"} </style>\\\n' }] }))
    expect(textOf(page.one('style'))).toContain('content: "\\22 } \\3c /style\\3e \\5c \\a "')
  })
})

describe('the logo', () => {
  it('stands in the head of the page at its height', async () => {
    const logo = { bytes: tank.bytes, alt: 'Northhaven Institute', height: 21 }
    const page = await pageOf(release('en'), { logo })
    expect(page.one('header.site img').properties).toMatchObject({ alt: 'Northhaven Institute', width: 2, height: 2 })
  })
})
