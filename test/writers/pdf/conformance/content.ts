import { Lexer, Name, Operator, type Value } from '../objects.ts'
import { A, type Check, descend, structureOf, UA } from './rule.ts'

/** Operators of ISO 32000-1 that our pages use; any other is a mistake of ours. */
const OPERATORS = new Set([
  'q',
  'Q',
  'cm',
  're',
  'f',
  'rg',
  'BT',
  'ET',
  'Tm',
  'Tf',
  'Ts',
  'TJ',
  'Tj',
  'Do',
  'BDC',
  'BMC',
  'EMC',
])
const PAINTS = new Set(['f', 'TJ', 'Tj', 'Do', 'S', 'B'])

/** Content streams: every mark is content of the structure or an artifact, and every piece of content is in the structure once. */
export const content: Check = (pdf, report) => {
  const claimed = new Map<Value, Set<number>>()
  for (const node of descend(structureOf(pdf))) {
    for (const kid of node.kids) {
      const own = typeof kid === 'number' ? kid : pdf.name(kid, 'Type') === 'MCR' ? pdf.get(kid, 'MCID') : undefined
      if (typeof own !== 'number') continue
      const page = pdf.resolve(
        typeof kid === 'number' ? node.dictionary.get('Pg') : (kid as Map<string, Value>).get('Pg'),
      )
      const ids = claimed.get(page) ?? new Set()
      claimed.set(page, ids)
      if (ids.has(own)) report(UA('7.1'), `content ${own} twice in the structure`)
      ids.add(own)
    }
  }
  pdf.pages.forEach((page, index) => {
    const at = `page ${index + 1}`
    const lexer = new Lexer(pdf.content(page))
    const open: ('artifact' | 'content' | 'span')[] = []
    let operands: Value[] = []
    let depth = 0
    let inText = false
    const found = new Set<number>()
    while (!lexer.done) {
      const value = lexer.read()
      if (!(value instanceof Operator)) {
        operands.push(value)
        continue
      }
      const { name } = value
      if (!OPERATORS.has(name)) report(A('6.2.2'), `${at}: operator ${name}`)
      if (name === 'q') depth++
      if (name === 'Q') depth--
      if (depth < 0 || depth > 28) report(A('6.1.13'), `${at}: q nested ${depth}`)
      if (name === 'BT') inText = true
      if (name === 'ET') inText = false
      if ((name === 'TJ' || name === 'Tm' || name === 'Ts') && !inText)
        report(A('6.2.2'), `${at}: ${name} outside text`)
      if (name === 'Do' && pdf.get(page, 'Resources', 'XObject', (operands[0] as Name).name) === null)
        report(A('6.2.2'), `${at}: XObject not there`)
      if (name === 'BDC' || name === 'BMC') {
        const [tag, properties] = operands
        const id = properties instanceof Map ? properties.get('MCID') : undefined
        const kind =
          tag instanceof Name && tag.name === 'Artifact' ? 'artifact' : typeof id === 'number' ? 'content' : 'span'
        if (kind === 'artifact' && open.includes('content')) report(UA('7.1'), `${at}: artifact within content`)
        if (kind === 'content' && open.includes('artifact')) report(UA('7.1'), `${at}: content within an artifact`)
        if (kind === 'content' && open.includes('content')) report(UA('7.1'), `${at}: content within content`)
        if (typeof id === 'number') {
          if (found.has(id)) report(UA('7.1'), `${at}: MCID ${id} twice`)
          found.add(id)
          if (!claimed.get(page)?.has(id)) report(UA('7.1'), `${at}: content ${id} not in the structure`)
        }
        open.push(kind)
      }
      if (name === 'EMC' && open.pop() === undefined) report(A('6.2.2'), `${at}: EMC without a beginning`)
      if (PAINTS.has(name) && !open.includes('content') && !open.includes('artifact'))
        report(UA('7.1'), `${at}: ${name} neither content nor artifact`)
      operands = []
    }
    if (open.length > 0 || depth !== 0) report(A('6.2.2'), `${at}: left open`)
    for (const id of claimed.get(page) ?? [])
      if (!found.has(id)) report(UA('7.1'), `${at}: structure has content ${id}, the page hasn't`)
  })
}
