import type { Document, Element } from '@xmldom/xmldom'
import { attribute, childOf, childrenOf, childValue, W } from './xml.ts'

/** How the styles of two documents come together. */
export interface StyleMatch {
  /** The id in the template of each of our styles, theirs or ours under an id that is free. */
  readonly ids: ReadonlyMap<string, string>
  /** Our styles that the template lacks. */
  readonly added: readonly Element[]
  /** Theirs, by our id. */
  readonly kept: ReadonlyMap<string, Element>
}

const nameOf = (style: Element): string => (childValue(style, 'name') ?? '').toLowerCase().replace(/\s+/g, ' ')

const key = (style: Element): string => `${attribute(style, 'type')} ${nameOf(style)}`

/** Matches styles by kind and name, which is the same in every language of Word while the id is not. */
export function matchStyles(theirs: Document, ours: Document): StyleMatch {
  const mine = ours.documentElement ? childrenOf(ours.documentElement, 'style') : []
  const other = theirs.documentElement ? childrenOf(theirs.documentElement, 'style') : []
  const byName = new Map(other.map((style) => [key(style), style]))
  const taken = new Set(other.map((style) => attribute(style, 'styleId')))
  const ids = new Map<string, string>()
  const kept = new Map<string, Element>()
  const added: Element[] = []
  for (const style of mine) {
    const id = attribute(style, 'styleId') ?? ''
    const same = byName.get(key(style))
    const sameId = attribute(same, 'styleId')
    if (same && sameId) {
      ids.set(id, sameId)
      kept.set(id, same)
      continue
    }
    let free = id
    for (let n = 2; taken.has(free); n++) free = `${id}-${n}`
    taken.add(free)
    ids.set(id, free)
    added.push(style)
  }
  return { ids, added, kept }
}

/** Puts our styles into the template's, their references and list numbers changed to what they are there. */
export function addStyles(
  theirs: Document,
  match: StyleMatch,
  listNumber: (id: number) => number,
  plain: ReadonlySet<string>,
): void {
  const root = theirs.documentElement
  if (!root) return
  for (const style of match.added) {
    const copy = theirs.importNode(style, true)
    const id = attribute(style, 'styleId') ?? ''
    copy.setAttributeNS(W, 'w:styleId', match.ids.get(id) ?? id)
    copy.removeAttributeNS(W, 'default')
    for (const reference of childrenOf(copy, 'basedOn', 'next', 'link')) {
      const target = attribute(reference, 'val') ?? ''
      reference.setAttributeNS(W, 'w:val', match.ids.get(target) ?? target)
    }
    const properties = childOf(copy, 'pPr')
    const list = childOf(properties, 'numPr')
    const number = childOf(list, 'numId')
    if (list && plain.has(id)) properties?.removeChild(list)
    else if (number && attribute(number, 'val') !== '0') {
      number.setAttributeNS(W, 'w:val', String(listNumber(Number(attribute(number, 'val')))))
    }
    root.appendChild(copy)
  }
}

/** Gives a list style of theirs the bullets or numbers that it lacks. */
export function completeList(
  theirs: Document,
  style: Element,
  ours: Element,
  listNumber: (id: number) => number,
): boolean {
  const list = childOf(childOf(ours, 'pPr'), 'numPr')
  if (!list || childOf(childOf(style, 'pPr'), 'numPr')) return false
  const copy = theirs.importNode(list, true)
  const number = childOf(copy, 'numId')
  number?.setAttributeNS(W, 'w:val', String(listNumber(Number(attribute(number, 'val')))))
  let properties = childOf(style, 'pPr')
  if (!properties) {
    properties = theirs.createElementNS(W, 'w:pPr')
    style.insertBefore(properties, childrenOf(style, 'rPr', 'tblPr', 'trPr', 'tcPr', 'tblStylePr')[0] ?? null)
  }
  const before = ['pStyle', 'keepNext', 'keepLines', 'pageBreakBefore', 'framePr', 'widowControl']
  const after = childrenOf(properties).find((element) => !before.includes(element.localName ?? ''))
  properties.insertBefore(copy, after ?? null)
  return true
}
