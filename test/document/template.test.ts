import type { VFileMessage } from 'vfile-message'
import { describe, expect, it } from 'vitest'
import { helpers } from '../../src/document/helpers/index.ts'
import type { TemplateSet } from '../../src/document/template/set.ts'
import { compileSet } from '../../src/document/template/template.ts'

const set = (text: string, partials: Record<string, string> = {}): TemplateSet => ({
  documents: new Map([['press-release', { path: 'mine/press-release.md.hbs', text }]]),
  partials: new Map(
    Object.entries(partials).map(([name, one]) => [name, { path: `mine/partials/${name}.md.hbs`, text: one }]),
  ),
})

async function fault(text: string, view: object = {}, partials: Record<string, string> = {}): Promise<VFileMessage> {
  try {
    ;(await compileSet(set(text, partials), helpers)).render('press-release', view, {})
  } catch (error) {
    return error as VFileMessage
  }
  throw new Error('expected a fault')
}

describe('a mistake in a template is told by file, line and column', () => {
  it('names the fact that is missing, and the nearest that is there', async () => {
    const message = await fault('# Title\n\n{{event.nmae}}\n', { event: { name: null } })
    expect(`${message.file}:${message.line}:${message.column} ${message.reason}`).toBe(
      'mine/press-release.md.hbs:3:3 Unexpected fact `nmae`, expected one of `name`',
    )
    expect(message.note).toBe('Did you mean `name`?')
    expect(message.ruleId).toBe('template-fact-known')
  })

  it.each([
    ['in a condition', '{{#if event.endd}}x{{/if}}'],
    ['in a loop', '{{#each event.endd}}x{{/each}}'],
    ["in another helper's call", '{{label "about" organization=event.endd}}'],
    ['in a nested call', '{{#if (not event.endd)}}x{{/if}}'],
  ])('sees it %s too', async (_, text) => {
    expect(await fault(text, { event: { end: null } })).toMatchObject({
      ruleId: 'template-fact-known',
      actual: 'endd',
      line: 1,
    })
  })

  it('sees it in a partial, at the place in that file', async () => {
    const message = await fault('{{> quotes}}', { quotes: null }, { quotes: 'first\n{{qoutes}}' })
    expect(message).toMatchObject({ file: 'mine/partials/quotes.md.hbs', line: 2, actual: 'qoutes' })
  })

  it('names an unknown helper', async () => {
    expect(await fault('a\n {{narative "tour"}}')).toMatchObject({
      ruleId: 'template-helper-known',
      actual: 'narative',
      line: 2,
      note: 'Did you mean `narrative`?',
    })
  })

  it('names an unknown partial', async () => {
    expect(await fault('{{> qoutes}}', {}, { quotes: '' })).toMatchObject({
      ruleId: 'template-partial-known',
      note: 'Did you mean `quotes`?',
    })
  })

  it('names an unknown label', async () => {
    expect(await fault('\n{{label "particpants"}}')).toMatchObject({
      ruleId: 'template-label-known',
      line: 2,
      note: 'Did you mean `participants`?',
    })
  })

  it('refuses braces that would print text unescaped', async () => {
    expect(await fault('{{{headline}}}', { headline: null })).toMatchObject({ ruleId: 'template-escaped', line: 1 })
  })

  it('places a syntax error', async () => {
    expect(await fault('one\n{{#if a}}\n')).toMatchObject({
      ruleId: 'template-syntax',
      file: 'mine/press-release.md.hbs',
    })
  })
})

describe('an absent fact', () => {
  it('prints nothing', async () => {
    const compiled = await compileSet(set('a{{event.end}}b{{#if event.end}}c{{/if}}'), helpers)
    expect(compiled.render('press-release', { event: { end: null } }, { context: {} })).toBe('ab')
  })
})
