import type { Helper } from '../template/template.ts'
import { describe, entry, region, table } from './fences.ts'
import { annex, contents, figures, has, narrative, pageBreak, quotation } from './flows.ts'
import { heading, label } from './label.ts'
import { and, concat, eq, known, not, or } from './logic.ts'
import {
  anchor,
  br,
  brackets,
  datelineCity,
  foreign,
  fullName,
  join,
  link,
  list,
  missing,
  ordinal,
  reference,
  upper,
} from './phrases.ts'
import { print } from './print.ts'

/** Everything that a template can call beside Handlebars' own `if`, `unless`, `each` and `with`. */
export const helpers: Readonly<Record<string, Helper>> = {
  anchor,
  and,
  annex,
  br,
  brackets,
  concat,
  contents,
  'dateline-city': datelineCity,
  describe,
  entry,
  eq,
  figures,
  foreign,
  'full-name': fullName,
  has,
  heading,
  join,
  known,
  label,
  link,
  list,
  missing,
  narrative,
  not,
  or,
  ordinal,
  'page-break': pageBreak,
  print,
  quotation,
  reference,
  region,
  table,
  upper,
}
