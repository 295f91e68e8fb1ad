import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { Write } from '../writer.ts'
import { anchorsOf } from './anchors.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { prepareFigures } from './figures.ts'
import { numberFootnotes } from './footnotes.ts'
import { webLogo } from './image.ts'
import { jsonLd } from './json-ld/index.ts'
import { leftOut } from './message.ts'
import { fragment, renderPage } from './page.ts'
import { insertPictures } from './picture.ts'
import { markPlaces } from './places.ts'
import { processor } from './processor.ts'
import { pageSlots } from './slots.ts'
import type { Context } from './state.ts'
import { style } from './style.ts'

/**
 * Writes a document as one self-contained HTML page: styles and pictures inside, no script, no request.
 * Rejects with a VFileMessage (file, line, column) for a mistake in the page template.
 */
export const write: Write = async (document, { theme, preview, pageTemplate, logo, places }) => {
  const messages: VFileMessage[] = []
  const footnotes = numberFootnotes(document.tree)
  for (const { identifier, position } of footnotes.unused) {
    messages.push(
      leftOut(
        `Unexpected footnote \`${identifier}\` without a reference, expected one in the text`,
        'html-footnote-referenced',
        position,
      ),
    )
  }
  const context: Context = {
    document,
    preview,
    images: await prepareFigures(document, messages),
    footnotes,
    seenReferences: new Map(),
    anchors: anchorsOf(document.tree),
    placements: [],
    openLinks: 0,
    tables: 0,
  }
  const file = new VFile({ data: { html: context } })
  const tree = processor.runSync(document.tree, file)
  if (places !== undefined) markPlaces(tree, places)
  const body = processor.stringify(tree, file)
  const css = style(document, theme)
  const data = jsonLd(document)
  const html = await renderPage(
    pageTemplate,
    pageSlots(document, theme, {
      style: fragment(`<style>${css}</style>`),
      logo: logo ? { ...(await webLogo(logo)), alt: logo.alt } : null,
      contentSecurityPolicy: contentSecurityPolicy(css, data),
      jsonLd: fragment(`<script type="application/ld+json">${data}</script>`),
      body: fragment(body),
    }),
  )
  const bytes = Buffer.from(insertPictures(html, context.images.values()))
  return { bytes, placements: context.placements, messages }
}
