import type { Element, Node } from '@xmldom/xmldom'
import { LINE, type Spot, TextBuilder } from '../../text/reading-text.ts'
import type { AnchorRange, Part, Revision } from '../reading.ts'

/** A field that is being read (ECMA-376 part 1 17.16.18): its code until `separate`, then its result. */
interface Field {
  code: string
  result: boolean
}

/** Fields whose results are headings that stand in the text already. */
const CONTENTS = /^\s*TOC\b/
/** Fields whose results are numbers that each program works out anew. */
const NUMBER = /^\s*(?:NOTEREF|PAGEREF|PAGE|NUMPAGES)\b/

const childrenOf = (node: Node): Node[] => [...(node.childNodes ?? [])]
const isElement = (node: Node): node is Element => node.nodeType === 1
const attribute = (element: Element | undefined, name: string): string => element?.getAttribute(name) ?? ''

const childNamed = (element: Node, name: string): Element | undefined =>
  childrenOf(element).find((child): child is Element => isElement(child) && child.nodeName === name)

/** Reads a story of a Word document (body, note, header): its text as it stands when every change is accepted. */
export class StoryReader {
  readonly builder: TextBuilder
  readonly anchors = new Map<string, AnchorRange>()
  readonly parts: Part[] = []
  readonly revisions: Revision[] = []
  /** Ids of the notes that it refers to, in order. */
  readonly notes: string[] = []
  readonly #targets: ReadonlyMap<string, string>
  readonly #fields: Field[] = []
  readonly #open = new Map<string, { readonly name: string; readonly start: number }>()
  #paragraph = 0
  #contents = ''
  #heading = ''
  #last = { text: '', isCaption: false }

  constructor(targets: ReadonlyMap<string, string>, builder = new TextBuilder()) {
    this.#targets = targets
    this.builder = builder
  }

  get spot(): Spot {
    const under = this.#heading && ` under “${this.#heading}”`
    return { name: `paragraph ${this.#paragraph}${under}` }
  }

  all(node: Node): void {
    for (const child of childrenOf(node)) if (isElement(child)) this.#read(child)
  }

  part(name: string, value: string): void {
    this.parts.push({ name, value, spot: this.spot })
  }

  #read(element: Element): void {
    const read = READERS[element.nodeName]
    if (read === undefined) this.all(element)
    else if (read !== null) read(this, element)
  }

  text(text: string): void {
    if (this.#fields.some(({ code, result }) => !result || NUMBER.test(code))) return
    if (this.#fields.some(({ code }) => CONTENTS.test(code))) this.#contents += text
    else this.builder.add(text, this.spot)
  }

  paragraph(element: Element): void {
    this.#paragraph += 1
    this.builder.block()
    const start = this.builder.length
    this.all(element)
    const style = attribute(childNamed(childNamed(element, 'w:pPr') ?? element, 'w:pStyle'), 'w:val')
    const text = this.builder.since(start).trim()
    if (/heading/i.test(style)) this.#heading = text.slice(0, 80)
    this.#last = { text, isCaption: /caption/i.test(style) }
    this.builder.block()
  }

  /** A table's caption is the paragraph before it, or else what readers by ear are told. */
  table(element: Element): void {
    const properties = childNamed(element, 'w:tblPr')
    const caption = attribute(properties && childNamed(properties, 'w:tblCaption'), 'w:val')
    const { text, isCaption } = this.#last
    this.builder.block()
    if (caption && !(isCaption && text.endsWith(caption))) this.builder.add(caption, this.spot)
    this.grid(element)
  }

  /** A row or a cell. */
  grid(element: Element): void {
    this.builder.block()
    this.all(element)
    this.builder.block()
  }

  instruction(text: string): void {
    const field = this.#fields.at(-1)
    if (field) field.code += text
  }

  simpleField(element: Element): void {
    this.#fields.push({ code: attribute(element, 'w:instr'), result: true })
    this.all(element)
    this.#fields.pop()
  }

  link(element: Element): void {
    const target = this.#targets.get(attribute(element, 'r:id'))
    if (target !== undefined) this.part('link', target)
    this.all(element)
  }

  inserted(element: Element): void {
    const start = this.builder.length
    this.all(element)
    this.revision('insertion', element, this.builder.since(start))
  }

  field(type: string): void {
    if (type === 'begin') this.#fields.push({ code: '', result: false })
    else if (type === 'end') this.#fields.pop()
    else {
      const field = this.#fields.at(-1)
      if (field) field.result = true
    }
  }

  bookmark(id: string, name: string): void {
    this.#open.set(id, { name: name.replaceAll('_', '-'), start: this.builder.length })
  }

  bookmarkEnd(id: string): void {
    const bookmark = this.#open.get(id)
    if (bookmark && !this.anchors.has(bookmark.name)) {
      this.anchors.set(bookmark.name, { start: bookmark.start, end: this.builder.length })
    }
  }

  revision(kind: Revision['kind'], element: Element, text: string): void {
    const author = attribute(element, 'w:author')
    const date = attribute(element, 'w:date')
    if (text.trim() !== '') this.revisions.push({ kind, author, date, text, spot: this.spot })
  }

  /** A content control: a contents is no text of the document, a check box no words. */
  control(element: Element): void {
    const properties = childNamed(element, 'w:sdtPr')
    const content = childNamed(element, 'w:sdtContent')
    const isContents = properties?.getElementsByTagName('w:docPartGallery').length
    const box = properties && childNamed(properties, 'w14:checkbox')
    if (!content) return
    if (box) {
      this.part('check box', content.textContent ?? '')
      return
    }
    if (isContents) {
      this.contents(content)
      return
    }
    const date = attribute(properties && childNamed(properties, 'w:date'), 'w:fullDate')
    if (date) this.part('date of a control', date.slice(0, 10))
    this.all(content)
  }

  /** A contents is no text of the document: its headings stand below. */
  contents(element: Element): void {
    this.#fields.push({ code: 'TOC', result: true })
    this.all(element)
    this.#fields.pop()
    this.part('contents', this.#contents.replace(/\s+/g, ' ').trim())
    this.#contents = ''
  }

  picture(element: Element): void {
    const described = element.getElementsByTagName('wp:docPr')[0]
    this.part('description of a picture', attribute(described, 'descr'))
    for (const box of [...element.getElementsByTagName('w:txbxContent')]) this.all(box)
  }
}

/** What is done with each element; null where nothing in it is read, others are read through. */
const READERS: Readonly<Record<string, ((story: StoryReader, element: Element) => void) | null>> = {
  'w:p': (story, element) => story.paragraph(element),
  'w:tbl': (story, element) => story.table(element),
  'w:tr': (story, element) => story.grid(element),
  'w:tc': (story, element) => story.grid(element),
  'w:t': (story, element) => story.text(element.textContent ?? ''),
  'w:tab': (story) => story.text(' '),
  'w:br': (story) => story.text(LINE),
  'w:cr': (story) => story.text(LINE),
  'w:noBreakHyphen': (story) => story.text('-'),
  'w:sym': (story, element) => {
    const code = Number.parseInt(attribute(element, 'w:char'), 16)
    if (code >= 0) story.text(String.fromCodePoint(code & 0xffff))
  },
  'w:fldChar': (story, element) => story.field(attribute(element, 'w:fldCharType')),
  'w:instrText': (story, element) => story.instruction(element.textContent ?? ''),
  'w:fldSimple': (story, element) => story.simpleField(element),
  'w:bookmarkStart': (story, element) => story.bookmark(attribute(element, 'w:id'), attribute(element, 'w:name')),
  'w:bookmarkEnd': (story, element) => story.bookmarkEnd(attribute(element, 'w:id')),
  'w:footnoteReference': (story, element) => {
    story.notes.push(attribute(element, 'w:id'))
  },
  'w:ins': (story, element) => story.inserted(element),
  'w:moveTo': (story, element) => story.inserted(element),
  'w:del': (story, element) => story.revision('deletion', element, element.textContent ?? ''),
  'w:moveFrom': (story, element) => story.revision('deletion', element, element.textContent ?? ''),
  'w:sdt': (story, element) => story.control(element),
  'w:hyperlink': (story, element) => story.link(element),
  'w:drawing': (story, element) => story.picture(element),
  'w:pict': (story, element) => story.picture(element),
  // the same content again, for programs of old
  'mc:Fallback': null,
  'w:pPr': null,
  'w:rPr': null,
  'w:tblPr': null,
  'w:trPr': null,
  'w:tcPr': null,
  'w:sectPr': null,
}
