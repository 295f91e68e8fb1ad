import { Stream, Text } from '../objects.ts'
import { A, type Check, UA } from './rule.ts'

/** Embedded files: named, of a type, related to the document. */
export const attachments: Check = (pdf, report) => {
  const listed = pdf.list(pdf.catalog, 'AF').map((file) => pdf.resolve(file))
  const names = pdf.list(pdf.catalog, 'Names', 'EmbeddedFiles', 'Names')
  const keys = names.filter((name) => name instanceof Text).map(String)
  if (keys.some((key, i) => i > 0 && key <= (keys[i - 1] ?? ''))) report('ISO 32000-1 7.9.6', 'files not sorted')
  const files = names.filter((_, i) => i % 2 === 1).map((file) => pdf.resolve(file))
  if (files.length !== listed.length) report(A('6.8'), 'files that are not associated')
  for (const file of files) {
    if (!listed.includes(file)) report(A('6.8'), 'file that is not associated')
    if (!pdf.text(file, 'F') || pdf.text(file, 'F') !== pdf.text(file, 'UF')) {
      report(A('6.8'), 'file without a name')
      report(UA('7.11'), 'file without a name')
    }
    if (!pdf.text(file, 'Desc')) report(A('6.8'), 'file without a description')
    if (
      !['Source', 'Data', 'Alternative', 'Supplement', 'Unspecified'].includes(pdf.name(file, 'AFRelationship') ?? '')
    )
      report(A('6.8'), 'file of no relationship')
    const stream = pdf.get(file, 'EF', 'F')
    if (!(stream instanceof Stream)) report(A('6.8'), 'file without contents')
    if (!/^[\w.+-]+\/[\w.+-]+$/.test(pdf.name(stream, 'Subtype') ?? '')) report(A('6.8'), 'file of no type')
    if (pdf.text(stream, 'Params', 'ModDate') === undefined) report(A('6.8'), 'file without a date')
    if (stream instanceof Stream && pdf.get(stream, 'Params', 'Size') !== stream.data.length)
      report(A('6.8'), 'file of another size')
  }
}
