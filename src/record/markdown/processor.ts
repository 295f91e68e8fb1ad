import type { Root } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { placeAutolinks, rememberTexts } from './autolinks.ts'
import { indentedCodeSyntax } from './indented-code.ts'
import { internalFromMarkdown, internalSyntax } from './internal.ts'
import { referenceFromMarkdown, referenceSyntax } from './reference.ts'

/** Our two directives and what we mend of CommonMark's own, as a plugin for remark-parse. */
function remarkOurs(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    referenceSyntax(),
    internalSyntax(),
    indentedCodeSyntax(),
  ]
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    referenceFromMarkdown(),
    internalFromMarkdown(),
  ]
}

/** Keeps places for what remark-gfm makes of texts; to be used before it. */
function remarkAutolinkPlaces(this: Processor): void {
  const data = this.data()
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), rememberTexts]
}

function makeProcessor() {
  return (
    unified()
      .use(remarkParse)
      .use(remarkAutolinkPlaces)
      // `~` alone is a range in Chinese (3~5天) and in many other texts
      .use(remarkGfm, { singleTilde: false })
      .use(remarkCjkFriendly)
      .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
      .use(remarkOurs)
      .freeze()
  )
}

let processor: ReturnType<typeof makeProcessor> | undefined

/**
 * Parses Markdown as records are written: CommonMark, GFM, emphasis beside CJK punctuation, our two directives. Every
 * node has its place in `text`.
 */
export function parseMarkdown(text: string): Root {
  processor ??= makeProcessor()
  return placeAutolinks(processor.parse(text), text)
}
