import { z } from 'zod'
import { LENGTH, points } from './units.ts'

const color = z.string().regex(/^#[0-9a-f]{6}$/, { error: 'a colour such as `#1f3a5f`, in lower case' })
const length = z.string().regex(LENGTH, { error: 'a length such as `11pt` or `20mm`' }).transform(points)
const ratio = z.number().min(0.8).max(3)
const family = z.string().regex(/^[\p{L}\p{N} .,'"_-]+$/u, { error: 'a font family, or a list of them' })

const palette = z.strictObject({
  page: color.describe('Background of the page'),
  ink: color.describe('Text'),
  muted: color.describe('Text of less weight: captions, furniture'),
  accent: color.describe('Headings, links and rules that lead the eye'),
  rule: color.describe('Hairlines'),
  surface: color.describe('Background of panels and header rows'),
  alert: color.describe('Draft and embargo markings'),
})

/** The look of all three documents, in one file: `theme.yaml`. Lengths become points when it is read. */
export const themeSchema = z.strictObject({
  color: palette.extend({ dark: palette.describe('The same, for screens in dark mode') }),
  type: z.strictObject({
    body: length.describe('Size of running text on paper'),
    small: length.describe('Size of captions, tables and notes'),
    furniture: length.describe('Size of page headers and footers'),
    title: length,
    subtitle: length,
    heading: z.tuple([length, length, length, length]).describe('Sizes of headings 1 to 4'),
    leading: ratio.describe('Line height of running text, as a multiple of its size'),
    cjkLeading: ratio.describe('The same, for Chinese and Japanese'),
    align: z.enum(['justify', 'ragged']).describe('Running text of the summary'),
    hyphenate: z.boolean().describe('Whether Latin words of the summary are divided at line ends'),
  }),
  space: z.strictObject({
    paragraph: length.describe('Between paragraphs'),
    section: length.describe('Above a heading 2'),
    indent: length.describe('Of lists and quotations'),
  }),
  page: z.strictObject({
    size: z.enum(['A4', 'Letter']),
    margin: z.strictObject({ top: length, right: length, bottom: length, left: length }),
  }),
  font: z.strictObject({
    web: z.strictObject({ body: family, heading: family }).describe('CSS font stacks'),
    word: z
      .strictObject({ body: family, heading: family, hans: family, hant: family, jpan: family })
      .describe('Font families of the Word documents, by script'),
    pdf: z
      .strictObject({
        body: z.enum(['source-sans-3', 'source-serif-4']),
        heading: z.enum(['source-sans-3', 'source-serif-4']),
      })
      .describe('Font packages embedded in the PDF; Chinese and Japanese follow the script'),
  }),
  logo: z
    .strictObject({
      file: z.string().describe('PNG, JPEG or WebP in the templates folder'),
      alt: z.string().min(1),
      height: length,
    })
    .optional(),
})

export type Theme = z.output<typeof themeSchema>
export type Palette = z.output<typeof palette>
