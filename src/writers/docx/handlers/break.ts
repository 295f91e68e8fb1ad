import { element, type Xml } from '../xml.ts'

export const lineBreak = (): Xml => element('w:r', {}, element('w:br'))
