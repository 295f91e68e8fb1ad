import type { Document, Element } from '@xmldom/xmldom'
import { type NumberLevel, numberFormats } from '../../../language/numerals.ts'
import { attribute, childOf, childrenOf, childValue, descendants, W } from './xml.ts'

/** What was added to a template's lists, by the numbers that our own have. */
export interface AddedLists {
  readonly abstract: (id: number) => number
  readonly number: (id: number) => number
}

const largest = (document: Document, name: string, attributeName: string): number =>
  Math.max(0, ...descendants(document, name).map((element) => Number(attribute(element, attributeName)) || 0))

/**
 * Adds our lists to theirs, with numbers that are free. A level of ours stays tied to its style only where `keeps` says
 * that the style is ours. Gives the new numbers.
 */
export function addLists(theirs: Document, ours: Document, keeps: (style: string) => string | undefined): AddedLists {
  const root = theirs.documentElement
  const source = ours.documentElement
  const abstracts = largest(theirs, 'abstractNum', 'abstractNumId') + 1
  const numbers = largest(theirs, 'num', 'numId')
  if (!root || !source) throw new Error('empty numbering')
  for (const level of descendants(root, 'lvl')) order(level)
  const firstNumber = childrenOf(root, 'num')[0] ?? null
  for (const list of childrenOf(source, 'abstractNum')) {
    const copy = theirs.importNode(list, true)
    copy.setAttributeNS(W, 'w:abstractNumId', String(Number(attribute(list, 'abstractNumId')) + abstracts))
    for (const { namespaceURI, localName } of [...copy.attributes]) {
      if (namespaceURI && namespaceURI !== W) copy.removeAttributeNS(namespaceURI, localName ?? '')
    }
    for (const link of descendants(copy, 'pStyle')) {
      const style = keeps(attribute(link, 'val') ?? '')
      if (style) link.setAttributeNS(W, 'w:val', style)
      else link.parentNode?.removeChild(link)
    }
    root.insertBefore(copy, firstNumber)
  }
  for (const list of childrenOf(source, 'num')) {
    const copy = theirs.importNode(list, true)
    copy.setAttributeNS(W, 'w:numId', String(Number(attribute(list, 'numId')) + numbers))
    const link = childOf(copy, 'abstractNumId')
    link?.setAttributeNS(W, 'w:val', String(Number(attribute(link, 'val')) + abstracts))
    root.insertBefore(copy, childrenOf(root, 'numIdMacAtCleanup')[0] ?? null)
  }
  return { abstract: (id) => id + abstracts, number: (id) => id + numbers }
}

/** Children of a level in the order of the schema (ECMA-376 part 1 §17.9.6), which LibreOffice does not keep. */
const ORDER = [
  'start',
  'numFmt',
  'lvlRestart',
  'pStyle',
  'isLgl',
  'suff',
  'lvlText',
  'lvlPicBulletId',
  'legacy',
  'lvlJc',
  'pPr',
  'rPr',
]

function order(level: Element): void {
  const children = [...childrenOf(level)]
  const rank = (element: Element): number => ORDER.indexOf(element.localName ?? '')
  for (const child of children.sort((a, b) => rank(a) - rank(b))) level.appendChild(child)
}

const unnumbered: NumberLevel = { format: 'none', text: '', suffix: 'nothing' }

/** The level of a list that a style is numbered by, or one that prints nothing. */
export function levelOf(numbering: Document | undefined, number: string | undefined, level: number): NumberLevel {
  const root = numbering?.documentElement
  if (!root || !number || number === '0') return unnumbered
  const instance = childrenOf(root, 'num').find((element) => attribute(element, 'numId') === number)
  const id = childValue(instance, 'abstractNumId')
  const list = childrenOf(root, 'abstractNum').find((element) => attribute(element, 'abstractNumId') === id)
  const found = list && childrenOf(list, 'lvl').find((element) => attribute(element, 'ilvl') === String(level))
  if (!found) return unnumbered
  const suffix = childValue(found, 'suff')
  return {
    format: numberFormats.find((name) => name === (childValue(found, 'numFmt') ?? 'decimal')) ?? 'decimal',
    text: childValue(found, 'lvlText') ?? '',
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
  }
}
