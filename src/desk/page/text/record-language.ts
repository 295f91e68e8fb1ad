import { yamlFrontmatter } from '@codemirror/lang-yaml'
import {
  defineLanguageFacet,
  foldService,
  HighlightStyle,
  Language,
  LanguageSupport,
  languageDataProp,
  syntaxHighlighting,
} from '@codemirror/language'
import { tags } from '@lezer/highlight'
import { GFM, parser } from '@lezer/markdown'

const data = defineLanguageFacet({ closeBrackets: { brackets: ['(', '[', '{', '"', '“', '「', '《'] } })

/** Markdown as records have it; HTML in it is text, so nothing of HTML is loaded. */
const markdown = new Language(
  data,
  parser.configure([
    GFM,
    {
      remove: ['HTMLBlock', 'HTMLTag'],
      props: [languageDataProp.add({ Document: data })],
    },
  ]),
  [],
  'markdown',
)

/** A section folds from its heading to the next of its rank. */
const sections = foldService.of((state, start, end) => {
  const rank = rankOf(state.sliceDoc(start, end))
  if (rank === 0) return null
  let last = end
  for (let line = state.doc.lineAt(start).number + 1; line <= state.doc.lines; line++) {
    const { text, to } = state.doc.line(line)
    const other = rankOf(text)
    if (other > 0 && other <= rank) break
    if (text.trim() !== '') last = to
  }
  return last > end ? { from: end, to: last } : null
})

const rankOf = (line: string): number => /^(#{1,6})\s/.exec(line)?.[1]?.length ?? 0

const colours = HighlightStyle.define([
  { tag: tags.heading1, class: 'tok-h1' },
  { tag: tags.heading2, class: 'tok-h2' },
  { tag: tags.heading3, class: 'tok-h3' },
  { tag: [tags.processingInstruction, tags.meta, tags.contentSeparator], class: 'tok-mark' },
  { tag: tags.strong, class: 'tok-strong' },
  { tag: tags.emphasis, class: 'tok-emphasis' },
  { tag: [tags.link, tags.url], class: 'tok-link' },
  { tag: tags.quote, class: 'tok-quote' },
  { tag: tags.monospace, class: 'tok-code' },
  { tag: tags.definition(tags.propertyName), class: 'tok-key' },
  { tag: tags.comment, class: 'tok-comment' },
  { tag: [tags.string, tags.content], class: 'tok-value' },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], class: 'tok-mark' },
])

/** YAML facts and a Markdown body, coloured and foldable. */
export const recordLanguage = (): LanguageSupport =>
  new LanguageSupport(yamlFrontmatter({ content: new LanguageSupport(markdown) }).language, [
    sections,
    syntaxHighlighting(colours),
  ])
