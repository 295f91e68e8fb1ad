import { Name, Text } from '../objects.ts'
import { A, type Check, descend, structureOf, UA } from './rule.ts'

/** Annotations and actions: links only, described, printed, in the structure, leading somewhere. */
export const annotations: Check = (pdf, report) => {
  const owners = new Map<unknown, string>()
  for (const node of descend(structureOf(pdf))) {
    let references = 0
    for (const kid of node.kids) {
      if (pdf.name(kid, 'Type') !== 'OBJR') continue
      references++
      const annotation = pdf.get(kid, 'Obj')
      owners.set(annotation, node.type)
      const page = pdf.get(kid, 'Pg')
      if (!pdf.list(page, 'Annots').some((own) => pdf.resolve(own) === annotation))
        report(UA('7.18.1'), 'annotation on another page than its reference')
    }
    if (node.type === 'Link' && references === 0) report(UA('7.18.5'), 'Link without an annotation')
  }
  const names = pdf.list(pdf.catalog, 'Names', 'Dests', 'Names')
  const destinations = new Set(names.filter((name) => name instanceof Text).map(String))
  const sorted = [...destinations].sort()
  if ([...destinations].some((name, i) => name !== sorted[i])) report('ISO 32000-1 7.9.6', 'names not sorted')
  const parents = pdf.list(pdf.catalog, 'StructTreeRoot', 'ParentTree', 'Nums')
  pdf.pages.forEach((page, index) => {
    const list = pdf.list(page, 'Annots')
    if (pdf.name(page, 'Tabs') !== 'S') report(UA('7.18.3'), `page ${index + 1} without tab order`)
    for (const entry of list) {
      const annotation = pdf.resolve(entry)
      if (pdf.name(annotation, 'Subtype') !== 'Link') report(A('6.3.1'), 'annotation of another kind')
      const flags = pdf.get(annotation, 'F')
      if (typeof flags !== 'number' || (flags & 4) === 0 || (flags & 0x23) !== 0) report(A('6.3.2'), `flags ${flags}`)
      if (!pdf.text(annotation, 'Contents')) report(UA('7.18.5'), 'link without a description')
      if (owners.get(annotation) !== 'Link') report(UA('7.18.5'), 'link outside a Link')
      const key = pdf.get(annotation, 'StructParent')
      const at = parents.indexOf(key)
      if (at < 0 || pdf.name(parents[at + 1], 'S') !== 'Link') report(UA('7.18.1'), 'annotation not in the parent tree')
      const rect = pdf.list(annotation, 'Rect') as number[]
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect
      const [, , width = 0, height = 0] = pdf.list(page, 'MediaBox') as number[]
      if (x1 < 0 || y1 < 0 || x2 > width || y2 > height || x2 <= x1 || y2 <= y1) report(UA('7.18.5'), `link at ${rect}`)
      const kind = pdf.name(annotation, 'A', 'S')
      if (kind !== 'URI' && kind !== 'GoTo') report(A('6.5.1'), `action ${kind}`)
      if (kind === 'URI' && !/^[\x21-\x7e]+$/.test(pdf.text(annotation, 'A', 'URI') ?? ''))
        report('ISO 32000-1 12.6.4.7', 'address not of ASCII')
      if (kind === 'GoTo' && !destinations.has(String(pdf.get(annotation, 'A', 'D'))))
        report('ISO 32000-1 12.6.4.2', `leads nowhere: ${pdf.get(annotation, 'A', 'D')}`)
      for (const other of ['AA', 'AP', 'CA'])
        if (pdf.get(annotation, other) !== null) report(A('6.3.3'), `link with /${other}`)
    }
  })
  const outline = (item: unknown): void => {
    for (let at = item; at instanceof Map; at = pdf.get(at.get('Next'))) {
      const destination = pdf.list(at.get('Dest'))
      if (!pdf.pages.includes(pdf.resolve(destination[0]) as never) || !(destination[1] instanceof Name))
        report('ISO 32000-1 12.3.3', 'outline leads nowhere')
      outline(pdf.get(at.get('First')))
    }
  }
  outline(pdf.get(pdf.catalog, 'Outlines', 'First'))
}
