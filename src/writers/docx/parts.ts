import type { FlowContent } from '../../document/nodes.ts'
import { twips } from '../../theme/units.ts'
import { assemble } from './assembly.ts'
import type { Block, PageKind, PageOf } from './block.ts'
import { logoPart, picturePart } from './drawing.ts'
import { estimate } from './estimate.ts'
import { footer, header, marked } from './furniture.ts'
import { message } from './message.ts'
import { PACKAGE_RELATIONSHIP, WORD } from './namespaces.ts'
import { notes } from './notes.ts'
import { coreProperties, customProperties, extendedProperties } from './properties.ts'
import { relationships } from './relationships.ts'
import { type FurnitureReference, sectionProperties } from './section-properties.ts'
import { settled } from './sections.ts'
import { settings } from './settings.ts'
import { type State, within } from './state.ts'
import type { StyleId } from './styles/names.ts'
import { element, join, part, type Xml } from './xml.ts'

/** Every part of the package but its content types, by name. */
export function parts(state: State): ReadonlyMap<string, string | Uint8Array> {
  const all = new Map<string, string | Uint8Array>(state.base.parts)
  const { relationships: document } = state
  document.add('styles', 'styles.xml')
  document.add('numbering', 'numbering.xml')
  document.add('settings', 'settings.xml')
  document.add('fontTable', 'fontTable.xml')
  document.add('theme', 'theme/theme1.xml')
  document.add('footnotes', 'footnotes.xml')
  const blocks = settled(state.dispatch.flow(state, state.document.tree.children as FlowContent[]))
  const pages = pagesOf(state, blocks)
  const furniture = {
    portrait: furnish(state, all, 'portrait', pages.count),
    landscape: furnish(state, all, 'landscape', pages.count),
  }
  all.set('word/document.xml', text(state, blocks, furniture, pages.of))
  all.set('word/footnotes.xml', notes(state))
  reportUncited(state)
  all.set('word/settings.xml', settings(state))
  all.set('word/numbering.xml', numberingPart(state))
  if (state.comments.size > 0) {
    document.add('comments', 'comments.xml')
    all.set('word/comments.xml', state.comments.xml())
  }
  for (const [file, { bytes }] of state.pictures) all.set(`word/${picturePart(state.pictures, file)}`, bytes)
  if (state.logo) all.set(`word/${logoPart(state.logo)}`, state.logo.bytes)
  all.set('word/_rels/document.xml.rels', document.xml())
  if (state.footnotes.relationships.size > 0) {
    all.set('word/_rels/footnotes.xml.rels', state.footnotes.relationships.xml())
  }
  all.set('docProps/core.xml', coreProperties(state.document))
  all.set('docProps/app.xml', extendedProperties(state.document, pages.count))
  all.set('docProps/custom.xml', customProperties(state.document))
  all.set('_rels/.rels', packageRelationships())
  return all
}

/** A note that nothing refers to has no page to stand on. */
function reportUncited(state: State): void {
  for (const definition of state.scan.footnotes.values()) {
    if (state.footnotes.cited.includes(definition)) continue
    const name = definition.label ?? definition.identifier
    state.messages.push(
      message(`Unexpected footnote \`${name}\` that nothing refers to; it is left out`, 'docx-footnote', definition),
    )
  }
}

function packageRelationships(): string {
  const all = relationships()
  all.add('officeDocument', 'word/document.xml')
  all.add(`${PACKAGE_RELATIONSHIP}/metadata/core-properties`, 'docProps/core.xml')
  all.add('extended-properties', 'docProps/app.xml')
  all.add('custom-properties', 'docProps/custom.xml')
  return all.xml()
}

function furnish(
  state: State,
  all: Map<string, string | Uint8Array>,
  page: PageKind,
  pages: number,
): readonly FurnitureReference[] {
  const { furniture: theirs, titlePage } = state.base
  const types = titlePage && page === 'portrait' ? (['default', 'first'] as const) : (['default'] as const)
  return (['header', 'footer'] as const).flatMap((name): readonly FurnitureReference[] => {
    const carried = theirs.filter((furniture) => furniture.name === name)
    if (carried.length > 0) {
      return carried.map(({ type, part: path }) => {
        all.set(path, marked(state, name, String(state.base.parts.get(path))))
        return { name, type, id: state.relationships.add(name, path.slice('word/'.length)) }
      })
    }
    return types.map((type): FurnitureReference => {
      const file = `${name}-${type === 'first' ? 'first' : page}.xml`
      const kind = type === 'first' ? 'first' : page
      const inner = within(state, { relationships: relationships() })
      all.set(`word/${file}`, name === 'header' ? header(inner, kind) : footer(inner, kind, pages))
      if (inner.relationships.size > 0) all.set(`word/_rels/${file}.rels`, inner.relationships.xml())
      return { name, type, id: state.relationships.add(name, file) }
    })
  })
}

/** Styles that have space above of their own. */
const SPACED: readonly StyleId[] = [
  'Heading1',
  'Heading2',
  'Heading3',
  'Heading4',
  'Heading5',
  'AnnexHeading1',
  'AnnexHeading2',
  'AnnexHeading3',
  'AnnexHeading4',
  'AnnexHeading5',
  'CoverHeading1',
  'CoverHeading2',
  'CoverHeading3',
  'TableEnd',
  'Rule',
  'Figure',
  'HTMLPreformatted',
]

/** Pages as we think that they will be. */
function pagesOf(state: State, blocks: readonly Block[]): { count: number; of: PageOf } {
  const own = estimate(blocks, state.base.page, state.base.metrics)
  return {
    count: own.pages,
    of: (bookmark) => own.pageOf.get(bookmark) ?? own.pages,
  }
}

function text(
  state: State,
  blocks: readonly Block[],
  furniture: Readonly<Record<PageKind, readonly FurnitureReference[]>>,
  pageOf: PageOf,
): string {
  const content = assemble(blocks, {
    end: state.base.style('TableEnd'),
    afterTable: twips(state.options.theme.space.paragraph) * 2,
    spaced: new Set(SPACED.map((id) => state.base.style(id))),
    pageOf,
    closing: () => join([...state.closing, state.bookmarks.strays()]),
    section: (page: PageKind, first: boolean): Xml =>
      sectionProperties(state.base.page, page, furniture[page], first && state.base.titlePage),
  })
  return part(element('w:document', WORD, element('w:body', {}, content)))
}

function numberingPart(state: State): string {
  const own = String(state.base.parts.get('word/numbering.xml'))
  const added = state.lists.xml()
  return added.length === 0 ? own : own.replace('</w:numbering>', `${join(added)}</w:numbering>`)
}
