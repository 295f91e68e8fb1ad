import { characters, element, join, type Xml } from './xml.ts'

const mark = (type: 'begin' | 'separate' | 'end', properties: Xml): Xml =>
  element('w:r', {}, properties, element('w:fldChar', { 'w:fldCharType': type }))

/** Begin and instruction of a field; what follows up to `fieldEnd` is its cached result. */
export const fieldStart = (instruction: string, properties: Xml): Xml =>
  join([
    mark('begin', properties),
    element('w:r', {}, properties, element('w:instrText', { 'xml:space': 'preserve' }, characters(` ${instruction} `))),
    mark('separate', properties),
  ])

export const fieldEnd = (properties: Xml): Xml => mark('end', properties)

/** A complex field with the result that it has until Word computes it anew (ECMA-376 part 1 §17.16.18). */
export const field = (instruction: string, result: Xml, properties: Xml): Xml =>
  join([fieldStart(instruction, properties), result, fieldEnd(properties)])
