import { posix } from 'node:path'
import { type Element, XMLSerializer } from '@xmldom/xmldom'
import type { TemplateFurniture } from '../base.ts'
import { OFFICE_RELATIONSHIP } from '../namespaces.ts'
import { relationships } from '../relationships.ts'
import type { TemplatePackage } from './package.ts'
import { attribute, childrenOf, parsed, R, W } from './xml.ts'

/** What is taken over from a template's furniture. */
export interface CarriedFurniture {
  readonly furniture: readonly TemplateFurniture[]
  /** New parts, by name. */
  readonly parts: ReadonlyMap<string, string | Uint8Array>
  /** Names of those that refer to what cannot be carried over. */
  readonly refused: readonly string[]
}

const PICTURES = new Set(['png', 'jpeg', 'jpg', 'gif', 'bmp', 'tif', 'tiff', 'emf', 'wmf', 'svg'])
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'
const TYPES = ['default', 'first', 'even'] as const
const SAFE_LINK = /^(?:https?|mailto|tel):/i

/** Headers and footers of a section with their pictures and links. Whatever refers to more (objects, controls) stays behind. */
export function carriedFurniture(template: TemplatePackage, section: Element | undefined): CarriedFurniture {
  const furniture: TemplateFurniture[] = []
  const parts = new Map<string, string | Uint8Array>()
  const refused: string[] = []
  const known = new Map(template.relationshipsOf(template.main).map((relation) => [relation.id, relation]))
  for (const reference of section ? childrenOf(section, 'headerReference', 'footerReference') : []) {
    const source = known.get(reference.getAttributeNS(R, 'id') ?? '')?.target ?? ''
    const bytes = template.parts.get(source)
    const type = TYPES.find((name) => name === (attribute(reference, 'type') ?? 'default'))
    if (!bytes || !type) continue
    const name = reference.localName === 'headerReference' ? 'header' : 'footer'
    const part = `${name}-template-${type}.xml`
    const carried = carry(template, source, part, bytes, 100_000 * (furniture.length + 1))
    if (!carried) {
      refused.push(source)
      continue
    }
    for (const [path, content] of carried) parts.set(path, content)
    furniture.push({ name, type, part: `word/${part}` })
  }
  return { furniture, parts, refused }
}

/** A part under a name of ours, its relationships, and the pictures they lead to. Undefined where one cannot be kept. */
function carry(
  template: TemplatePackage,
  source: string,
  part: string,
  bytes: Uint8Array,
  firstDrawing: number,
): ReadonlyMap<string, string | Uint8Array> | undefined {
  const document = parsed(bytes, source)
  const root = document.documentElement
  if (root?.prefix !== 'w' || root.namespaceURI !== W) return undefined
  const result = new Map<string, string | Uint8Array>()
  const own = relationships()
  const ids = new Map<string, string>()
  for (const { id, type, target, external } of template.relationshipsOf(source)) {
    const extension = posix.extname(target).slice(1).toLowerCase()
    const picture = template.parts.get(target)
    if (type === 'hyperlink' && external && SAFE_LINK.test(target)) ids.set(id, own.add(type, target, 'External'))
    else if (type === 'image' && !external && picture && PICTURES.has(extension)) {
      const name = `media/template-${posix.basename(target).replace(/[^\w.-]/g, '_')}`
      result.set(`word/${name}`, picture)
      ids.set(id, own.add(`${OFFICE_RELATIONSHIP}/image`, name))
    } else return undefined
  }
  for (const element of document.getElementsByTagName('*')) {
    for (const { namespaceURI, name, value } of [...element.attributes]) {
      if (namespaceURI !== R) continue
      const id = ids.get(value)
      if (!id) return undefined
      element.setAttributeNS(R, name, id)
    }
  }
  for (const [at, drawing] of [...document.getElementsByTagNameNS(DRAWING, 'docPr')].entries()) {
    drawing.setAttribute('id', String(firstDrawing + at))
  }
  result.set(`word/${part}`, new XMLSerializer().serializeToString(document))
  if (own.size > 0) result.set(`word/_rels/${part}.rels`, own.xml())
  return result
}
