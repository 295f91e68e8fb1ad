import { readFileSync } from 'node:fs'
import type { ExchangeDocument, Marking } from '../../document/document.ts'
import type { NumberFormat } from '../../language/numerals.ts'
import type { Palette, Theme } from '../../theme/tokens.ts'

/** Rules that no theme changes, read once; comments are for who edits them. */
const rules = readFileSync(new URL('page.css', import.meta.url), 'utf8')
  .replace(/\/\*.*?\*\//gs, '')
  .replace(/\n\s*(?=\n)/g, '')
  .trim()

/** The style sheet of a page: the theme's tokens as custom properties, the rules that use them, and page margins. */
export function style(document: ExchangeDocument, theme: Theme): string {
  return [tokens(document, theme), rules, numbers(document), page(document, theme)].join('\n')
}

/** Sizes are relative to running text: its size on a screen is the reader's choice, on paper the theme's. */
function tokens({ language, markings }: ExchangeDocument, { color, type, space, font, logo }: Theme): string {
  const { dark, ...light } = color
  const relative = (points: number) => `${number(points / type.body)}rem`
  const properties = {
    small: relative(type.small),
    title: relative(type.title),
    subtitle: relative(type.subtitle),
    ...Object.fromEntries(type.heading.map((size, index) => [`heading-${index + 1}`, relative(size)])),
    paragraph: relative(space.paragraph),
    section: relative(space.section),
    indent: relative(space.indent),
    leading: number(language.script === 'Latn' ? type.leading : type.cjkLeading),
    ...(logo ? { 'logo-height': relative(logo.height) } : {}),
    ...(markings.length > 0 ? { 'marking-size': `${number(markingSize(markings))}rem` } : {}),
    'paper-size': `${number(type.body)}pt`,
    body: font.web.body,
    heading: font.web.heading,
  }
  return `:root {\n${declarations(properties)}${palette(light)}}
@media screen and (prefers-color-scheme: dark) {\n:root {\n${palette(dark)}}\n}`
}

const COUNTER_STYLES: Readonly<Record<NumberFormat, string>> = {
  decimal: 'decimal',
  chineseCounting: 'simp-chinese-informal',
  lowerLetter: 'lower-alpha',
  upperLetter: 'upper-alpha',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
  aiueoFullWidth: 'katakana',
  none: 'none',
}

/** How each level of a numbered list counts (CSS Counter Styles 3 §3). */
function numbers({ language }: ExchangeDocument): string {
  return language.numbering.lists
    .map(({ format, text }, depth) => {
      const [before = '', after = ''] = text.split(/%\d/)
      const name = `list-${depth + 1}`
      return `@counter-style ${name} { system: extends ${COUNTER_STYLES[format]}; prefix: ${string(before)}; suffix: ${string(`${after} `)}; }
${':is(ul, ol) '.repeat(depth)}ol { list-style-type: ${name}; }`
    })
    .join('\n')
}

/** Size at which the longest marking runs across a sheet in two lines, in `rem`. */
function markingSize(markings: readonly Marking[]): number {
  const widths = markings.map(({ text }) => text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0))
  return Math.min(9, Math.max(1.8, 190 / Math.max(...widths)))
}

const declarations = (properties: Readonly<Record<string, string>>): string =>
  Object.entries(properties)
    .map(([name, value]) => `  --${name}: ${value};\n`)
    .join('')

const palette = (colors: Palette): string =>
  declarations(Object.fromEntries(Object.entries(colors).map(([name, value]) => [name, value])))

/** Margins of the paper, with what must stand on every page (CSS Paged Media 3 §5). */
function page({ markings, meta, language }: ExchangeDocument, { color, page, type }: Theme): string {
  const { top, right, bottom, left } = page.margin
  const furniture = `font: ${number(type.furniture)}pt sans-serif; color: ${color.muted};`
  const marking = markings.map(({ text }) => text).join(' · ')
  const pageOf = language.labels['page-of']
    .split(/\{(pages?)\}/)
    .filter((part) => part !== '')
    .map((part) => (part === 'page' || part === 'pages' ? `counter(${part})` : string(part)))
    .join(' ')
  return `@page {
  size: ${page.size === 'A4' ? 'A4' : 'letter'};
  margin: ${[top, right, bottom, left].map((side) => `${number(side)}pt`).join(' ')};
  @bottom-left { content: ${string(`${meta.identifier} · ${language.labels.version} ${meta.version}`)}; ${furniture} }
  @bottom-right { content: ${pageOf}; ${furniture} }${
    marking === ''
      ? ''
      : `\n  @top-center { content: ${string(marking)}; font: bold ${number(type.small)}pt sans-serif; color: ${color.alert}; }`
  }
}`
}

const number = (value: number): string => String(Math.round(value * 1000) / 1000)

/** A CSS string (CSS Syntax 3 §4.3.5) that can end neither itself nor the style element. */
function string(text: string): string {
  return `"${text.replace(/["\\<>&\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`
}
