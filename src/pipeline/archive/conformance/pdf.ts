import { type PdfObjects, pdfObjects } from '../../disclosure/pdf/objects.ts'
import { type MarkedContent, type StructureNode, structureOf } from '../../verify/read/pdf/structure.ts'
import { type Check, outcomeOf } from './check.ts'

/** What a rule looks at. */
interface Pdf {
  /** Sources of all objects and dictionaries of streams. */
  readonly sources: readonly string[]
  readonly catalog: string
  readonly trailer: string
  readonly xmp: string
  readonly structure: readonly StructureNode[]
}

interface Rule {
  readonly standard: 'PDF/A-3a' | 'PDF/UA-1'
  /** Clause of ISO 19005-3 or ISO 14289-1. */
  readonly clause: string
  readonly says: string
  holds(pdf: Pdf): boolean
}

const FONT_FILE = /\/FontFile[23]? \d+ \d+ R/

const rules: readonly Rule[] = [
  { standard: 'PDF/A-3a', clause: '6.1.3', says: 'file identifier', holds: ({ trailer }) => /\/ID\b/.test(trailer) },
  {
    standard: 'PDF/A-3a',
    clause: '6.1.3',
    says: 'no encryption',
    holds: ({ trailer }) => !/\/Encrypt\b/.test(trailer),
  },
  {
    standard: 'PDF/A-3a',
    clause: '6.1.7.2',
    says: 'no LZW compression, no external streams',
    holds: ({ sources }) => !sources.some((source) => /\/LZWDecode\b|\/FFilter\b/.test(source)),
  },
  {
    standard: 'PDF/A-3a',
    clause: '6.2.3',
    says: 'output intent with a colour profile',
    holds: ({ sources }) =>
      sources.some((source) => /\/GTS_PDFA1\b/.test(source) && /\/DestOutputProfile\b/.test(source)),
  },
  {
    standard: 'PDF/A-3a',
    clause: '6.2.11.4.1',
    says: 'every font embedded',
    holds: ({ sources }) => descriptors(sources).every((source) => FONT_FILE.test(source)),
  },
  {
    standard: 'PDF/A-3a',
    clause: '6.2.11.7.2',
    says: 'Unicode for every composite font',
    holds: ({ sources }) =>
      sources.filter((source) => /\/Subtype \/Type0\b/.test(source)).every((source) => /\/ToUnicode\b/.test(source)),
  },
  {
    standard: 'PDF/A-3a',
    clause: '6.5.1',
    says: 'no scripts, no actions but links',
    holds: ({ sources }) =>
      !sources.some((source) => /\/S \/(?:JavaScript|Launch|Sound|Movie|ResetForm|ImportData|Hide)\b/.test(source)),
  },
  {
    standard: 'PDF/A-3a',
    clause: '6.6.4',
    says: 'XMP names part 3, conformance A',
    holds: ({ xmp }) =>
      /<pdfaid:part>3<\/pdfaid:part>/.test(xmp) && /<pdfaid:conformance>A<\/pdfaid:conformance>/.test(xmp),
  },
  {
    standard: 'PDF/A-3a',
    clause: '6.7.2.2',
    says: 'marked, with a structure tree',
    holds: ({ sources, structure }) => sources.some((one) => /\/Marked true\b/.test(one)) && structure.length > 0,
  },
  {
    standard: 'PDF/A-3a',
    clause: '6.8',
    says: 'every attachment with its relationship',
    holds: ({ sources }) =>
      sources.filter((source) => /\/EF\b/.test(source)).every((source) => /\/AFRelationship\b/.test(source)),
  },
  {
    standard: 'PDF/UA-1',
    clause: '5',
    says: 'XMP names part 1',
    holds: ({ xmp }) => /<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp),
  },
  { standard: 'PDF/UA-1', clause: '7.1', says: 'title in XMP', holds: ({ xmp }) => /<dc:title>/.test(xmp) },
  {
    standard: 'PDF/UA-1',
    clause: '7.1',
    says: 'title shown in the window',
    holds: ({ sources }) => sources.some((source) => /\/DisplayDocTitle true\b/.test(source)),
  },
  {
    standard: 'PDF/UA-1',
    clause: '7.2',
    says: 'language of the document',
    holds: ({ catalog }) => /\/Lang\b/.test(catalog),
  },
  {
    standard: 'PDF/UA-1',
    clause: '7.3',
    says: 'alternative text for every figure',
    holds: ({ structure }) =>
      structure.filter(({ type }) => type === 'Figure').every(({ words }) => words.some((word) => word.trim() !== '')),
  },
  {
    standard: 'PDF/UA-1',
    clause: '7.4.2',
    says: 'headings leave out no level',
    holds: ({ structure }) => noLevelLeftOut(structure),
  },
  {
    standard: 'PDF/UA-1',
    clause: '7.18.3',
    says: 'tab order by structure where there are links',
    holds: ({ sources }) =>
      sources
        .filter((source) => /\/Type \/Page\b/.test(source) && /\/Annots\b/.test(source))
        .every((source) => /\/Tabs \/S\b/.test(source)),
  },
]

const descriptors = (sources: readonly string[]) => sources.filter((source) => /\/Type \/FontDescriptor\b/.test(source))

function noLevelLeftOut(structure: readonly StructureNode[]): boolean {
  let last = 0
  for (const { type } of structure) {
    const level = Number(/^H([1-6])$/.exec(type)?.[1] ?? 0)
    if (level > last + 1) return false
    if (level > 0) last = level
  }
  return true
}

function open(objects: PdfObjects): Pdf {
  const dictionaries = [...objects.streams.values()].map(({ dictionary }) => dictionary)
  const sources = [...objects.sources.values(), ...dictionaries]
  const metadata = [...objects.streams.values()].find(({ dictionary }) => /\/Type \/Metadata\b/.test(dictionary))
  const structure: StructureNode[] = []
  const walk = (node: StructureNode | MarkedContent): void => {
    if ('mcid' in node) return
    structure.push(node)
    node.children.forEach(walk)
  }
  structureOf(objects)?.children.forEach(walk)
  return {
    sources,
    catalog: sources.find((source) => /\/Type \/Catalog\b/.test(source)) ?? '',
    trailer: [objects.rest, ...dictionaries.filter((one) => /\/Type \/XRef\b/.test(one))].join('\n'),
    xmp: new TextDecoder().decode(metadata?.data() ?? new Uint8Array()),
    structure,
  }
}

/** Rules of PDF/A-3a and PDF/UA-1 that this program can tell by itself; the rest is for a validator such as veraPDF. */
export function checkPdf(subject: string, bytes: Uint8Array): Check[] {
  const pdf = open(pdfObjects(bytes))
  const checks = (['PDF/A-3a', 'PDF/UA-1'] as const).map((standard): Check => {
    const own = rules.filter((rule) => rule.standard === standard)
    const broken = own.filter((rule) => !rule.holds(pdf))
    const list = (shown: readonly Rule[]) => shown.map(({ says, clause }) => `${says} (${clause})`).join(', ')
    return {
      subject,
      check: `${standard}, own rules`,
      standard: standard === 'PDF/A-3a' ? 'ISO 19005-3' : 'ISO 14289-1',
      outcome: outcomeOf(broken),
      detail: broken.length > 0 ? `Missing: ${list(broken)}` : `Found: ${list(own)}`,
    }
  })
  const outside: Check = {
    subject,
    check: 'PDF/A-3a and PDF/UA-1, every rule',
    standard: 'ISO 19005-3, ISO 14289-1',
    outcome: 'not checked',
    detail: 'A validator such as veraPDF, and a person for what no program can tell, have to look at it',
  }
  return [...checks, outside]
}
