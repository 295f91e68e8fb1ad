import { toString as textOf } from 'hast-util-to-string'
import { describe, expect, it } from 'vitest'
import type { NodeOf, NodeType, PhrasingContent, RegionName } from '../../../src/document/nodes.ts'
import { regionNames } from '../../../src/document/nodes.ts'
import { cell, heading, item, paragraph, region, specimen, specimens, table, text } from '../specimen.ts'
import { pageOf, pageSaying, pageWith, shown, within } from './page.ts'

const s = specimens('en')
const fact = (kind: NodeOf<'fact'>['kind'], value: string, printed = value): NodeOf<'fact'> => ({
  type: 'fact',
  fact: 'event.start',
  kind,
  value,
  children: [text(printed)],
})

describe('phrasing', () => {
  it.each([
    ['emphasis', 'em', 'Blade wear'],
    ['strong', 'strong', 'Wave tank'],
    ['delete', 'del', 'Doctoral posts'],
    ['inlineCode', 'code', 'Cp = 0.42'],
  ] as const)('%s is <%s>', async (type, tagName, printed) => {
    const page = await pageSaying(s[type] as PhrasingContent)
    expect(page.text(`article p > ${tagName}`)).toBe(printed)
  })

  it('a break is <br>', async () => {
    const page = await pageSaying('one', s.break, 'two')
    expect(page.all('article br')).toHaveLength(1)
    expect(page.text('article p')).toBe('one two')
  })

  it('a span carries language and anchor, and nothing when it has none', async () => {
    const page = await pageSaying({ type: 'span', data: { id: 'tides', lang: 'zh-Hans' }, children: [text('潮汐')] })
    expect(page.attribute('#tides', 'lang')).toBe('zh-Hans')
    expect(page.text('#tides')).toBe('潮汐')
  })

  it('text with a language of its own gets an element for it', async () => {
    const page = await pageSaying({ type: 'text', value: '潮汐', data: { lang: 'zh-Hans' } })
    expect(page.text('article [lang="zh-Hans"]')).toBe('潮汐')
  })
})

describe('link', () => {
  it('leads where it says, and is `bare` when its text is its address', async () => {
    const page = await pageSaying(s.link, { ...s.link, url: 'https://example.org/', children: [text('example.org')] })
    const [first, second] = page.all('article a')
    expect(first?.properties).toEqual({ href: 'https://example.org/tides?a=1&b=2' })
    expect(second?.properties).toEqual({ href: 'https://example.org/', className: ['bare'] })
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '//evil.example', '/etc/passwd', 'file:///etc'])(
    '%s leads nowhere',
    async (url) => {
      const page = await pageSaying({ ...s.link, url })
      expect(page.one('article a').properties).toEqual({})
      expect(page.text('article a')).toBe('example.org')
    },
  )

  it('never holds another link: the inner one is its words', async () => {
    const page = await pageSaying({ ...s.link, children: [fact('url', 'https://example.org/b'), s.footnoteReference] })
    expect(page.all('article a')).toHaveLength(1)
  })
})

describe('fact', () => {
  it('names the fact for whoever holds the page against the record', async () => {
    const page = await pageSaying(s.fact)
    expect(page.text('[data-fact="people.varn.name"]')).toBe('Ilse Varn')
  })

  it.each(['2024-07-02', '2024-07-03T09:00+08:00', '2024-07-03T01:00:00Z'])('a date is <time>: %s', async (value) => {
    const page = await pageSaying(fact('date', value, 'that day'))
    expect(page.attribute('time[data-fact="event.start"]', 'dateTime')).toBe(value)
    expect(page.text('time')).toBe('that day')
  })

  it.each([
    ['email', 'a+b@example.org', 'mailto:a%2Bb@example.org'],
    ['phone', '+00 (0)20 7946-0100', 'tel:+0002079460100'],
    ['url', 'https://example.org/', 'https://example.org/'],
  ] as const)('%s leads to its address', async (kind, value, href) => {
    const page = await pageSaying(fact(kind, value))
    expect(page.attribute('a[data-fact="event.start"]', 'href')).toBe(href)
    expect(page.text('a[data-fact]')).toBe(value)
  })
})

describe('mention', () => {
  it('leads to its entry where the page has one', async () => {
    const page = await pageWith(
      paragraph(s.mention),
      paragraph({ type: 'span', data: { id: 'person-varn' }, children: [] }),
    )
    expect(page.attribute('a.mention', 'href')).toBe('#person-varn')
  })

  it('is plain words where the entry is not on the page, or none is named', async () => {
    const { target: _, ...untargeted } = s.mention
    const page = await pageSaying(s.mention, untargeted)
    expect(page.all('article a')).toEqual([])
    expect(page.text('article p')).toBe('Ilse VarnIlse Varn')
  })
})

describe('footnotes', () => {
  const note = (identifier: string, ...children: (string | PhrasingContent)[]): NodeOf<'footnoteDefinition'> => ({
    type: 'footnoteDefinition',
    identifier,
    children: [paragraph(...children)],
  })
  const reference = (identifier: string): NodeOf<'footnoteReference'> => ({ type: 'footnoteReference', identifier })

  it('are numbered by first reference and lead there and back', async () => {
    const page = await pageWith(
      paragraph('a', reference('b'), 'b', reference('a'), 'c', reference('b')),
      note('a', 'first defined'),
      note('b', 'first cited'),
    )
    expect(page.all('article p sup').map(textOf)).toEqual(['1', '2', '1'])
    expect(page.all('.footnotes li').map((li) => shown(textOf(li)))).toEqual(['first cited', 'first defined'])
    for (const link of page.all('article a')) page.one(String(link.properties.href))
    expect(page.all('#fn_1 a').map(({ properties }) => [properties.href, properties.ariaLabel])).toEqual([
      ['#fnref_1', 'Back to text (1)'],
      ['#fnref_1_2', 'Back to text (1.2)'],
    ])
  })

  it('stand under a heading in the language of the page', async () => {
    const page = await pageOf(specimen('zh-Hans'))
    expect(page.text('.footnotes h2')).toBe('注释')
    expect(page.attribute('.footnote-back', 'ariaLabel')).toBe('返回正文 (1)')
  })

  it('that only another footnote cites come last', async () => {
    const page = await pageWith(
      paragraph('x', reference('a'), reference('c')),
      note('a', 'A', reference('b')),
      note('b', 'B'),
      note('c', 'C'),
    )
    expect(page.all('.footnotes li').map((li) => shown(textOf(li)))).toEqual(['A3', 'C', 'B'])
  })

  it('in captions, terms and cells count too', async () => {
    const page = await pageWith(
      table([['a'], [cell('b', reference('b'))]], { caption: [text('c'), reference('a')] }),
      {
        type: 'descriptionList',
        children: [{ type: 'descriptionItem', term: [reference('c')], children: [paragraph('d')] }],
      },
      note('a', 'A'),
      note('b', 'B'),
      note('c', 'C'),
    )
    expect(page.all('.footnotes li').map((li) => shown(textOf(li)))).toEqual(['A', 'B', 'C'])
    expect(page.text('caption sup')).toBe('1')
  })

  it('that nothing cites are left out, and a message says so', async () => {
    const page = await pageWith(paragraph('x'), note('a', 'A'))
    expect(page.all('.footnotes')).toEqual([])
    expect(page.messages.map(({ ruleId }) => ruleId)).toEqual(['html-footnote-referenced'])
  })

  it('a reference without a note is its label', async () => {
    const page = await pageSaying('x', { ...reference('a'), label: 'A' })
    expect(page.text('article sup')).toBe('A')
    expect(page.all('article a')).toEqual([])
  })
})

describe('heading', () => {
  it.each([1, 2, 3, 4, 5, 6] as const)('of level %d with its anchor', async (depth) => {
    const page = await pageWith(heading(depth, 'Silt', 'silt'))
    expect(page.text(`h${depth}#silt`)).toBe('Silt')
    expect(page.placements).toEqual([{ id: 'silt', page: undefined }])
  })
})

describe('list', () => {
  it('nests, and counts from where it starts', async () => {
    const page = await pageWith({ ...s.list, start: 3 })
    expect(page.attribute('article > ol', 'start')).toBe('3')
    expect(page.all('article > ol > li')).toHaveLength(2)
    expect(page.all('article > ol > li > ul > li').map(textOf)).toEqual(['Wave tank', 'Doctoral posts'])
  })

  it('keeps the paragraphs of a loose item', async () => {
    const page = await pageWith({
      ...s.list,
      spread: true,
      children: [{ ...item(paragraph('a'), paragraph('b')), spread: true }],
    })
    expect(page.all('li > p').map(textOf)).toEqual(['a', 'b'])
  })

  it('names the boxes of tasks', async () => {
    const page = await pageWith({
      ...s.list,
      ordered: false,
      children: [s.listItem, { ...item(paragraph('b')), checked: true }],
    })
    expect(page.all('li.task .box').map(({ properties }) => properties.ariaLabel)).toEqual(['Open', 'Done'])
    expect(page.all('article li').map(textOf).map(shown)).toEqual(['Blade wear', 'b'])
  })
})

describe('blockquote', () => {
  it('with an attribution is a figure, its caption who said it', async () => {
    const page = await pageWith(s.blockquote)
    expect(page.text('figure.quote > blockquote')).toMatch(/^Researchers of both institutes/)
    expect(page.text('figure.quote > figcaption')).toBe('Ilse Varn, Northhaven Institute of Tides')
  })

  it('without one is itself', async () => {
    const page = await pageWith({ type: 'blockquote', children: [paragraph('a')] })
    expect(page.text('article > blockquote > p')).toBe('a')
  })

  it('an attribution alone is a paragraph', async () => {
    expect((await pageWith(s.attribution)).text('article > p.attribution')).toBe('Ilse Varn')
  })
})

describe('table', () => {
  it('has headers with scope, a caption, and what it holds for who cannot see it', async () => {
    const page = await pageWith(s.table)
    expect(page.all('thead th').map(({ properties }) => properties.scope)).toEqual(['col', 'col', 'col'])
    expect(page.text('caption')).toMatch(/^Two institutes share one wave tank and four doctoral posts Researchers/)
    expect(page.text('caption .visually-hidden')).toMatch(/^Researchers/)
    expect(page.all('tbody tr')).toHaveLength(3)
  })

  it('scrolls by keyboard under the name of its caption, or its number', async () => {
    const page = await pageWith(s.table, table([['a'], ['b']]))
    const [named, numbered] = page.all('[tabindex="0"]')
    expect(page.text(`#${named?.properties.ariaLabelledBy}`)).toBe(
      'Two institutes share one wave tank and four doctoral posts',
    )
    expect(numbered?.properties.ariaLabel).toBe('Table 2')
  })

  it('makes the first cell of each row its header when asked to', async () => {
    const page = await pageWith(
      table(
        [
          ['', 'a'],
          ['b', 'c'],
        ],
        { rowHeader: true },
      ),
    )
    expect(page.all('th').map((th) => [textOf(th), th.properties.scope])).toEqual([
      ['a', 'col'],
      ['b', 'row'],
    ])
  })

  it('aligns columns by where cells stand, spans counted', async () => {
    const wide = { ...cell('a'), data: { columnSpan: 2 } }
    const page = await pageWith({
      ...table([
        ['h', 'i', 'j'],
        [wide, 'b'],
      ]),
      align: [null, 'center', 'right'],
    })
    expect(page.text('tbody .align-right')).toBe('b')
    expect(page.attribute('tbody td[colspan]', 'colSpan')).toBe('2')
  })

  it('fills up short rows, minding cells from above', async () => {
    const tall = { ...cell('x'), data: { rowSpan: 2 } }
    const page = await pageWith(table([['a', 'b', 'c'], ['1'], ['1', '2', tall], ['1', '2'], ['1']]))
    expect(
      page.all('tbody tr').map((row) => within(row, 'td') && row.children.filter((c) => c.type === 'element').length),
    ).toEqual([3, 3, 2, 3])
  })
})

describe('code and rules', () => {
  it('code keeps its lines', async () => {
    const page = await pageWith(s.code)
    expect(textOf(page.one('pre > code'))).toBe('wear = k * silt\nlife = 1 / wear\n')
  })

  it('a thematic break is <hr>, a page break nothing to read', async () => {
    const page = await pageWith(s.thematicBreak, s.pageBreak)
    expect(page.all('article > hr')).toHaveLength(1)
    expect(textOf(page.one('.page-break'))).toBe('')
  })
})

describe('figure', () => {
  it('shows the picture with its size, its words and its caption', async () => {
    const page = await pageWith(s.figure)
    expect(page.one('figure img').properties).toEqual({
      src: expect.stringMatching(/^data:image\/webp;base64,[\w+/]+=*$/),
      alt: 'Blade wear, Wave tank, Doctoral posts, Silt',
      width: 2,
      height: 2,
      loading: 'lazy',
      decoding: 'async',
    })
    expect(page.text('figure figcaption')).toMatch(/^Two institutes/)
  })

  it('without words for it has an empty alternative, without a caption none', async () => {
    const page = await pageWith({ ...s.figure, alt: '', children: [] })
    expect(page.attribute('figure img', 'alt')).toBe('')
    expect(page.all('figcaption')).toEqual([])
  })
})

describe('description list', () => {
  it('pairs terms and details', async () => {
    const page = await pageWith(s.descriptionList)
    expect(page.all('dl > div > dt').map(textOf)).toEqual(['Blade wear', 'Wave tank', 'SHA-256'])
    expect(page.all('dl > div > dd').map(textOf)[1]).toBe('March 8, 2027')
  })
})

describe('table of contents', () => {
  it('nests the headings below the first and leads to them', async () => {
    const page = await pageWith(
      s.tableOfContents,
      heading(1, 'Title', 'title'),
      heading(2, 'A', 'a'),
      heading(4, 'A deep', 'deep'),
      heading(3, 'A.1'),
      heading(2, 'B', 'b'),
    )
    expect(page.attribute('nav.contents', 'ariaLabel')).toBe('Contents')
    expect(page.all('nav.contents > ol > li > a').map(({ properties }) => properties.href)).toEqual(['#a', '#b'])
    expect(page.all('nav.contents > ol > li > ol > li').map(textOf)).toEqual(['A deep', 'A.1'])
  })

  it('of no headings is nothing', async () => {
    expect((await pageWith(s.tableOfContents)).all('nav.contents')).toEqual([])
  })
})

describe('region', () => {
  it.each(regionNames)('%s has its name as class and its words in it', async (name: RegionName) => {
    const page = await pageWith(region(name, heading(2, 'Silt'), paragraph('and tides')))
    expect(page.text(`.${name}`)).toBe('Silt and tides')
  })

  it('the title is a heading group', async () => {
    const page = await pageWith(region('title', heading(1, 'a'), paragraph('b')))
    expect(page.text('hgroup.title')).toBe('a b')
  })

  it('a section without a heading is a div, as is a title that holds more', async () => {
    const page = await pageWith(region('notes', paragraph('a')), region('title', heading(1, 'b'), s.list))
    expect(page.one('.notes').tagName).toBe('div')
    expect(page.one('.title').tagName).toBe('div')
  })

  it('a contact is an address below its heading', async () => {
    const page = await pageWith(region('contact', heading(2, 'Media contact'), paragraph('Ada Quill')))
    expect(page.text('.contact > address')).toBe('Ada Quill')
    expect(page.text('.contact > h2')).toBe('Media contact')
  })
})

describe('root', () => {
  it('makes a header of what opens the article, sections of its parts, a footer of what closes it', async () => {
    const page = await pageWith(
      region('status', paragraph('now')),
      region('title', heading(1, 't')),
      region('lead', paragraph('lead')),
      heading(2, 'A'),
      paragraph('a'),
      heading(3, 'A.1'),
      heading(2, 'B'),
      region('notes', heading(2, 'N')),
      paragraph('after'),
      region('contact', heading(2, 'C')),
      region('end-mark', paragraph('###')),
    )
    expect(page.text('article > header')).toBe('now t')
    expect(page.all('article > section').map((one) => shown(textOf(one)))).toEqual(['A a A.1', 'B', 'N'])
    expect(page.text('article > footer')).toBe('C ###')
    expect(page.text('article > p')).toBe('after')
  })

  it('an empty document is an empty article', async () => {
    const page = await pageWith()
    expect(page.text('article')).toBe('')
  })
})

describe('what is missing', () => {
  it('is an en dash, and marked for reviewers alone', async () => {
    const missing = paragraph({ type: 'span', data: { missing: 'no owner named' }, children: [] })
    const issued = await pageWith(missing)
    expect(issued.text('article p')).toBe('–')
    expect(issued.html).not.toContain('no owner named')
    const { tree, ...rest } = specimen('en')
    const reviewed = await pageOf({ ...rest, tree: { ...tree, children: [missing] } }, { preview: true })
    expect(reviewed.text('article p .missing')).toBe('–')
    expect(reviewed.attribute('.missing', 'title')).toBe('no owner named')
  })
})

describe('nodes that no document holds', () => {
  it.each(['html', 'image', 'yaml', 'definition', 'reference', 'wikiLink'])('%s throws', async (type) => {
    const stranger = { type, value: 'x', children: [] } as unknown as NodeOf<NodeType & 'paragraph'>
    await expect(pageWith(stranger)).rejects.toThrow(`Unexpected node \`${type}\``)
  })
})
