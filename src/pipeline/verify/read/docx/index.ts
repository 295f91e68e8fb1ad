import type { Document, Element } from '@xmldom/xmldom'
import { sha256 } from '../../../hash.ts'
import { plainLine } from '../../text/squeeze.ts'
import { type Part, type Reading, UnreadableError } from '../reading.ts'
import { openPackage, type Package } from './package.ts'
import { StoryReader } from './story.ts'

const DOCUMENT = 'word/document.xml'

/** Our own mark in a file that nobody saved again. */
const OURS = /^Communiqué(?: |$)/

/**
 * Reads a Word document: its body, then its notes in the order of their references.
 *
 * @throws UnreadableError when it is none.
 */
export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  const files = openPackage(bytes)
  const document = files.xml(DOCUMENT)
  if (!document?.documentElement) throw new UnreadableError(`no ${DOCUMENT}`)
  const story = new StoryReader(files.targets(DOCUMENT))
  story.all(document.documentElement)
  readNotes(files, story)
  return {
    text: story.builder.text(),
    anchors: story.anchors,
    destinations: new Map(),
    parts: [...story.parts, ...properties(files), ...furniture(files), ...comments(files), ...raw(files)],
    revisions: story.revisions,
    savedBy: savedBy(files),
  }
}

function readNotes(files: Package, story: StoryReader): void {
  const notes = [...(files.xml('word/footnotes.xml')?.getElementsByTagName('w:footnote') ?? [])]
  const byId = new Map(notes.map((note) => [note.getAttribute('w:id') ?? '', note]))
  for (const id of new Set(story.notes)) {
    const note = byId.get(id)
    if (!note) continue
    story.builder.block()
    story.all(note)
  }
}

const spot = (name: string) => ({ name })

/** Leaves of the property parts, by their element's name. */
function properties(files: Package): Part[] {
  const parts: Part[] = []
  const leaves = (document: Document | undefined, place: string): void => {
    for (const element of [...(document?.documentElement?.getElementsByTagName('*') ?? [])]) {
      const text = element.textContent ?? ''
      // programs part keywords as they like
      const value = element.nodeName === 'cp:keywords' ? text.split(/[\s,;]+/).join(' ') : text
      if (value === '' || element.getElementsByTagName('*').length > 0) continue
      const named = (element.parentNode as Element | null)?.getAttribute?.('name')
      // counters and moments of whoever saved it last say nothing of the document
      const raw = /^(?:cp:revision|dcterms:modified|cp:lastModifiedBy|dcterms:created)$/.test(element.nodeName)
      const name = `property ${named ?? element.nodeName.replace(/^.*:/, '')}`
      parts.push({ name, value, spot: spot(place), ...(raw ? { raw } : {}) })
    }
  }
  leaves(files.xml('docProps/core.xml'), 'document properties')
  leaves(files.xml('docProps/custom.xml'), 'custom properties')
  return parts.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** What pages carry above and below, each text once: programs number these parts as they like. */
function furniture(files: Package): Part[] {
  const texts = new Map<string, Part>()
  for (const name of [...files.files.keys()].sort()) {
    const kind = /^word\/(header|footer)[^/]*\.xml$/.exec(name)?.[1]
    const root = kind && files.xml(name)?.documentElement
    if (!root) continue
    const story = new StoryReader(files.targets(name))
    story.all(root)
    const value = plainLine(story.builder.text().value)
    if (value) texts.set(`${kind} ${value}`, { name: `page ${kind}`, value, spot: spot(`page ${kind}`) })
  }
  return [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part)
}

function comments(files: Package): Part[] {
  return [...(files.xml('word/comments.xml')?.getElementsByTagName('w:comment') ?? [])].map((comment) => {
    const author = comment.getAttribute('w:author') ?? ''
    return { name: `comment by ${author}`, value: plainLine(comment.textContent ?? ''), spot: spot('comments') }
  })
}

/** Each file of the package as it is. */
function raw(files: Package): Part[] {
  return [...files.files]
    .filter(([name]) => !name.endsWith('/'))
    .map(([name, bytes]) => ({ name: `part ${name}`, value: sha256(bytes), spot: spot(name), raw: true as const }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function savedBy(files: Package): string | undefined {
  const app = files.xml('docProps/app.xml')
  const application = app?.getElementsByTagName('Application')[0]?.textContent ?? ''
  const version = app?.getElementsByTagName('AppVersion')[0]?.textContent ?? ''
  return OURS.test(application) ? undefined : `${application || 'another program'} ${version}`.trim()
}
