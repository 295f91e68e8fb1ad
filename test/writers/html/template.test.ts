import { VFileMessage } from 'vfile-message'
import { describe, expect, it } from 'vitest'
import { documentOf } from '../specimen.ts'
import { pageOf } from './page.ts'
import { embargoed, release } from './release.ts'

const printed = async (pageTemplate: string, document = release('en')): Promise<string> =>
  (await pageOf(document, { pageTemplate })).html

async function faultOf(pageTemplate: string): Promise<VFileMessage> {
  try {
    await pageOf(release('en'), { pageTemplate })
  } catch (error) {
    if (error instanceof VFileMessage) return error
    throw error
  }
  throw new Error('expected a fault')
}

describe('a page template', () => {
  it('of an institution replaces ours', async () => {
    expect(await printed('<p>{{title}} — {{kind}}</p>')).toBe(
      '<p>Northhaven and Larkmoor found a joint laboratory for tidal energy — Press release</p>',
    )
  })

  it('prints text escaped, in text and in attributes', async () => {
    const { meta } = documentOf('en', [])
    const hostile = documentOf('en', [], { meta: { ...meta, title: `"'><script>&` } })
    expect(await printed('<p title="{{title}}">{{title}}</p>', hostile)).toBe(
      '<p title="&quot;&#x27;&gt;&lt;script&gt;&amp;">&quot;&#x27;&gt;&lt;script&gt;&amp;</p>',
    )
  })

  it('prints what the writer made as it is', async () => {
    expect(await printed('{{body}}')).toMatch(/^\n<header>\n<div class="status">/)
    expect(await printed('{{style}}')).toMatch(/^<style>[\s\S]*<\/style>$/)
    expect(await printed('{{jsonLd}}')).toMatch(/^<script type="application\/ld\+json">\{"@context"/)
  })

  it('asks for what may be absent', async () => {
    const template = '{{#if canonical}}{{canonical}}{{else}}none{{/if}} {{#each markings}}{{text}}{{/each}}'
    expect(await printed(template)).toBe('none ')
    expect(await printed(template, embargoed('en'))).toBe('none EMBARGOED UNTIL March 15, 2027, 9:00 a.m.')
  })

  it.each([
    ['an unknown slot', 'a\n  {{titel}}', 2, 5, /Unexpected .*`titel`.*`title`/],
    ['an unknown slot in a condition', '{{#if canonicle}}{{/if}}', 1, 7, /`canonicle`/],
    ['an unknown part of a slot', '\n{{#each languages}}{{adress}}{{/each}}', 2, 22, /`adress`/],
    ['an unknown helper', '{{upper title}}', 1, 3, /helper `upper`/],
    ['a third brace', '<p>\n{{{title}}}', 2, 1, /Unexpected `\{\{\{`/],
    ['a block that ends as another', '{{#if title}}\n{{/each}}', 1, 4, /if doesn't match each/],
    ['a block left open', 'a\n{{#if title}}b', 2, 1, /syntax/],
  ])('with %s is reported where it is', async (_name, template, line, column, reason) => {
    const fault = await faultOf(template)
    expect(fault.file).toBe('page.html.hbs')
    expect(fault.line).toBe(line)
    expect(fault.reason).toMatch(reason)
    expect(fault.fatal).toBe(true)
    expect(fault.column).toBe(column)
  })

  it('names the nearest slot for a misspelled one', async () => {
    expect((await faultOf('{{titel}}')).note).toContain('`title`')
  })
})
