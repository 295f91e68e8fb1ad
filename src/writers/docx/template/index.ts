import type { Document, Element } from '@xmldom/xmldom'
import type { VFileMessage } from 'vfile-message'
import type { Language } from '../../../language/language.ts'
import type { Theme } from '../../../theme/tokens.ts'
import { type Base, baseOf } from '../base.ts'
import { message } from '../message.ts'
import { pageOf } from '../page.ts'
import { HEADING_LEVELS } from '../styles/headings.ts'
import type { StyleId } from '../styles/names.ts'
import { TemplateFault } from './fault.ts'
import { carriedFurniture } from './furniture.ts'
import { addLists, levelOf } from './numbering.ts'
import { openTemplate, type TemplatePackage } from './package.ts'
import { templatePage } from './page.ts'
import { addStyles, completeList, matchStyles, type StyleMatch } from './styles.ts'
import { attribute, childOf, childValue, descendants, parsed, serialized, W } from './xml.ts'

/** A base with what was noticed on the way. */
interface Adopted {
  readonly base: Base
  readonly messages: readonly VFileMessage[]
}

const adopted = new WeakMap<Uint8Array, Map<string, Promise<Adopted>>>()

/**
 * The institution's template as the base of a package: its styles, theme, fonts, page set-up, headers and footers, and
 * what of ours it lacks. A file that cannot be used gives our own design and a message. Macros are never carried over.
 */
export async function templateBase(
  bytes: Uint8Array,
  theme: Theme,
  language: Language,
  messages: VFileMessage[],
): Promise<Base> {
  const known = adopted.get(bytes) ?? new Map<string, Promise<Adopted>>()
  adopted.set(bytes, known)
  const key = JSON.stringify([language.tag, theme])
  const result = known.get(key) ?? adopt(bytes, theme, language)
  known.set(key, result)
  const { base, messages: noticed } = await result
  messages.push(...noticed)
  return base
}

async function adopt(bytes: Uint8Array, theme: Theme, language: Language): Promise<Adopted> {
  try {
    return await adoptTemplate(openTemplate(bytes), theme, language)
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error
    const reason = `Unexpected Word template: found ${error.message}, expected a .dotx or .docx; our own design is used`
    return { base: await baseOf(theme, language), messages: [message(reason, 'docx-template')] }
  }
}

async function adoptTemplate(template: TemplatePackage, theme: Theme, language: Language): Promise<Adopted> {
  const read = (name: string | undefined): Document | undefined => {
    const bytes = name === undefined ? undefined : template.parts.get(name)
    return bytes && name !== undefined ? parsed(bytes, name) : undefined
  }
  const part = (type: string): string | undefined => template.related(template.main, type)
  const main = read(template.main)
  const body = main?.documentElement ? childOf(main.documentElement, 'body') : undefined
  const section = body && (childOf(body, 'sectPr') ?? descendants(body, 'sectPr').at(-1))
  const page = templatePage(section, pageOf(theme))
  const own = await baseOf(theme, language, page)
  const ownPart = (name: string): Document => parsed(new TextEncoder().encode(String(own.parts.get(name))), name)

  const styles = read(part('styles')) ?? ownPart('word/styles.xml')
  const ours = ownPart('word/styles.xml')
  const numbering = read(part('numbering'))
  const lists = numbering ?? emptyLists()
  const match = matchStyles(styles, ours)
  const theirHeadings = match.kept.has('Heading1')
  const headings = headingStyles(match, numbering)
  const incomplete = [...match.kept].filter(([id, style]) => /^List(?:Bullet|Number)/.test(id) && !hasList(style))
  const free = new Set([
    ...match.added.map((style) => attribute(style, 'styleId') ?? ''),
    ...incomplete.map(([id]) => id),
  ])
  const tied = (id: string) =>
    free.has(id) && !(theirHeadings && /^Heading\d/.test(id)) ? match.ids.get(id) : undefined
  const added = addLists(lists, ownPart('word/numbering.xml'), tied)
  const plain = new Set(theirHeadings ? levels.map((level) => `Heading${level + 1}`) : [])
  addStyles(styles, match, added.number, plain)
  for (const [id, style] of incomplete) {
    const model = descendants(ours, 'style').find((element) => attribute(element, 'styleId') === id)
    if (model) completeList(styles, style, model, added.number)
  }
  completeDefaults(styles, ours)

  const { furniture, parts, refused } = carriedFurniture(template, section)
  const settings = read(part('settings'))?.documentElement ?? undefined
  const all = new Map<string, string | Uint8Array>([...own.parts, ...parts])
  all.set('word/styles.xml', serialized(styles))
  all.set('word/numbering.xml', serialized(lists))
  const themePart = template.parts.get(part('theme') ?? '')
  if (themePart && template.relationshipsOf(part('theme') ?? '').length === 0)
    all.set('word/theme/theme1.xml', themePart)
  const fonts = template.parts.get(part('fontTable') ?? '')
  if (fonts && template.relationshipsOf(part('fontTable') ?? '').length === 0) all.set('word/fontTable.xml', fonts)
  return {
    base: {
      template: true,
      page,
      style: (id: StyleId) => match.ids.get(id) ?? id,
      headingLevels: theirHeadings ? headings : own.headingLevels,
      numbers: { abstract: added.abstract(own.numbers.abstract), next: added.number(own.numbers.next) },
      parts: all,
      furniture,
      metrics: own.metrics,
      evenAndOdd: isOn(settings && childOf(settings, 'evenAndOddHeaders')),
      titlePage: furniture.length > 0 ? isOn(section && childOf(section, 'titlePg')) : true,
    },
    messages: refused.map((name) =>
      message(
        `Unexpected object in \`${name}\` of the Word template, expected text, pictures and links; ours is used`,
        'docx-template',
      ),
    ),
  }
}

const levels = Array.from({ length: HEADING_LEVELS }, (_, level) => level)

const hasList = (style: Element): boolean => childOf(childOf(style, 'pPr'), 'numPr') !== undefined

/** Whether an on/off property is there and not switched off (ECMA-376 part 1 §17.17.4). */
function isOn(element: Element | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(attribute(element, 'val') ?? '1')
}

/** How the template numbers its headings. */
function headingStyles(match: StyleMatch, numbering: Document | undefined) {
  return levels.map((level) => {
    const style = match.kept.get(`Heading${level + 1}`)
    const list = childOf(childOf(style, 'pPr'), 'numPr')
    return levelOf(numbering, childValue(list, 'numId'), Number(childValue(list, 'ilvl') ?? level))
  })
}

const emptyLists = (): Document =>
  parsed(new TextEncoder().encode(`<w:numbering xmlns:w="${W}"/>`), 'word/numbering.xml')

/** Our document defaults where the template has none, and in any case the language of this document. */
function completeDefaults(theirs: Document, ours: Document): void {
  const root = theirs.documentElement
  const model = ours.documentElement ? childOf(ours.documentElement, 'docDefaults') : undefined
  if (!root || !model) return
  const defaults = childOf(root, 'docDefaults')
  if (!defaults) {
    root.insertBefore(theirs.importNode(model, true), root.firstChild)
    return
  }
  const within = (parent: Element, name: string): Element => {
    const known = childOf(parent, name)
    if (known) return known
    const made = theirs.createElementNS(W, `w:${name}`)
    parent.insertBefore(made, name === 'rPrDefault' ? parent.firstChild : null)
    return made
  }
  const run = within(within(defaults, 'rPrDefault'), 'rPr')
  const [language] = descendants(model, 'lang')
  const [known] = descendants(run, 'lang')
  if (known) run.removeChild(known)
  if (language) run.appendChild(theirs.importNode(language, true))
}
