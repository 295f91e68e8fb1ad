import { element, value, type Xml } from './xml.ts'

/** Instances of the ordered list, one for each list of the tree, so that each starts where it should. */
export interface Lists {
  /** Level from 0, first number. Gives the `w:numId`. */
  open(level: number, start: number): number
  /** `w:num` elements, for the end of numbering.xml. */
  xml(): readonly Xml[]
}

export function lists(numbers: { readonly abstract: number; readonly next: number }): Lists {
  const instances: Xml[] = []
  return {
    open(level, start) {
      const id = numbers.next + instances.length
      instances.push(
        element(
          'w:num',
          { 'w:numId': id },
          value('w:abstractNumId', numbers.abstract),
          element('w:lvlOverride', { 'w:ilvl': level }, value('w:startOverride', start)),
        ),
      )
      return id
    },
    xml: () => instances,
  }
}
