import { DOMParser, type Element } from '@xmldom/xmldom'

/**
 * Content models of PREMIS 3.0 (its XML schema and data dictionary) for the elements that our lists of events have:
 * names in their order, `?` where one may be left out, `+` and `*` where it may repeat. What is not listed holds text. The
 * schema itself comes in no package, so this was written down by hand.
 */
const MODELS: Readonly<Record<string, string>> = {
  premis: 'object+ event* agent*',
  object: 'objectIdentifier+ objectCharacteristics+ originalName?',
  objectIdentifier: 'objectIdentifierType objectIdentifierValue',
  objectCharacteristics: 'compositionLevel? fixity* size? format+',
  fixity: 'messageDigestAlgorithm messageDigest messageDigestOriginator?',
  format: 'formatDesignation formatRegistry? formatNote*',
  formatDesignation: 'formatName formatVersion?',
  event:
    'eventIdentifier eventType eventDateTime eventDetailInformation* eventOutcomeInformation* linkingAgentIdentifier* linkingObjectIdentifier*',
  eventIdentifier: 'eventIdentifierType eventIdentifierValue',
  eventDetailInformation: 'eventDetail?',
  eventOutcomeInformation: 'eventOutcome?',
  linkingAgentIdentifier: 'linkingAgentIdentifierType linkingAgentIdentifierValue linkingAgentRole*',
  linkingObjectIdentifier: 'linkingObjectIdentifierType linkingObjectIdentifierValue linkingObjectRole*',
  agent: 'agentIdentifier+ agentName* agentType? agentVersion? agentNote*',
  agentIdentifier: 'agentIdentifierType agentIdentifierValue',
}

const NAMESPACE = 'http://www.loc.gov/premis/v3'

const childrenOf = (element: Element): Element[] =>
  [...element.childNodes].filter((node) => node.nodeType === node.ELEMENT_NODE) as Element[]

/** `a b?` as an expression for `a;b;`. */
const expression = (model: string) =>
  new RegExp(`^${model.replace(/(\w+)([?*+]?)(?: |$)/g, (_, name, often) => `(?:${name};)${often}`)}$`)

function faultsOf(element: Element): string[] {
  const name = element.localName ?? ''
  const children = childrenOf(element)
  const model = MODELS[name]
  const faults = element.namespaceURI === NAMESPACE ? [] : [`${name}: namespace ${element.namespaceURI}`]
  if (model === undefined) {
    if (children.length > 0) faults.push(`${name}: elements in it`)
    if ((element.textContent ?? '').trim() === '') faults.push(`${name}: empty`)
  } else if (!expression(model).test(children.map((child) => `${child.localName};`).join(''))) {
    faults.push(`${name}: ${children.map((child) => child.localName).join(' ')}, expected ${model}`)
  }
  return [...faults, ...children.flatMap(faultsOf)]
}

/** What is wrong with a list of events: well-formedness, content models, values, identifiers that lead nowhere. */
export function premisFaults(xml: string): string[] {
  const root = new DOMParser({
    onError: (_, message) => {
      throw new Error(message)
    },
  }).parseFromString(xml, 'text/xml').documentElement
  if (!root) return ['empty']
  const all = (name: string) => [...root.getElementsByTagNameNS(NAMESPACE, name)].map((one) => one.textContent ?? '')
  const faults = faultsOf(root)
  if (root.getAttribute('version') !== '3.0') faults.push('version')
  for (const object of [...root.getElementsByTagNameNS(NAMESPACE, 'object')])
    if (object.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') !== 'file')
      faults.push('type of object')
  for (const kind of ['Object', 'Agent']) {
    const known = new Set(all(`${kind.toLowerCase()}IdentifierValue`))
    if (known.size < all(`${kind.toLowerCase()}IdentifierValue`).length) faults.push(`${kind}: two of one name`)
    for (const link of all(`linking${kind}IdentifierValue`)) if (!known.has(link)) faults.push(`${kind}: no ${link}`)
  }
  for (const date of all('eventDateTime'))
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(date)) faults.push(`date ${date}`)
  for (const size of all('size')) if (!/^\d+$/.test(size)) faults.push(`size ${size}`)
  return faults
}
