import type { Figure } from './figure.ts'

/**
 * How bad each ratio may be, generously: on a busy machine figures vary by a third. The bench fails where a ratio is
 * worse than its bound by half.
 */
const bounds: readonly (readonly [figure: RegExp, against: RegExp, ratio: number])[] = [
  [/^cold: three/, /typst/, 4],
  [/^cold: three/, /one DOCX/, 12],
  [/^cold: PDF/, /weasyprint/, 2],
  [/^cold: check/, /pandoc/, 5],
  [/^warm: check/, /floor/, 40],
  [/^warm: records/, /typst/, 40],
  [/^warm: records/, /docxtemplater/, 20],
  [/^warm: records/, /pandoc/, 1],
  // Two dozen records, as in the short form, are few for threads to pay for their start.
  [/^stored: 24 /, /one worker/, 1.5],
  [/^stored/, /one worker/, 0.7],
  [/^memory: archive of 60 /, /./, 2.5],
  [/^memory/, /./, 1.3],
  // Of few records the start of the program is nearly all.
  [/^unchanged: archive of 60 /, /sha256sum/, 60],
  [/^unchanged/, /sha256sum/, 3],
  [/^giant/, /./, 1.5],
]

/** The bound of a figure's ratio, `undefined` where there is none. */
export const boundOf = ({ name, against }: Figure): number | undefined =>
  bounds.find(([figure, other]) => figure.test(name) && other.test(against))?.[2]

/** Figures that are worse than their bound by half. */
export const tooBad = (figures: readonly Figure[]): Figure[] =>
  figures.filter((figure) => {
    const bound = boundOf(figure)
    return bound !== undefined && !(figure.ratio <= bound * 1.5)
  })
