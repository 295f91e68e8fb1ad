import { VFileMessage } from 'vfile-message'
import type { BagRequest } from '../bag/request.ts'
import type { Check } from './check.ts'
import { checkDocuments, documentPath } from './documents.ts'
import { checkHtml } from './html.ts'
import { checkPdf } from './pdf.ts'
import { checkSource } from './source.ts'

/** `data/conformance.json`: what was checked before filing, with which result, and what was not. */
export interface Conformance {
  readonly schema: 'communique-conformance/1'
  readonly record: { readonly id: string; readonly version: number; readonly sha256: string }
  readonly program: string
  /** ISO 8601, UTC. */
  readonly date: string
  readonly checks: readonly Check[]
}

/** Checks a version before it is filed. Each check that failed is an error. */
export async function checkConformance(
  request: BagRequest,
): Promise<{ readonly conformance: Conformance; readonly messages: readonly VFileMessage[] }> {
  const { record, produced, program, now } = request
  const checks = [checkRules(request), ...(await checkDocuments(request))]
  for (const product of produced.products) {
    const subject = documentPath(product.file)
    if (product.document === 'summary') checks.push(checkSource(product, produced), ...checkPdf(subject, product.bytes))
    if (product.document === 'press-release') checks.push(...(await checkHtml(subject, product.bytes)))
    if (product.document === 'briefing') checks.push(schemas(subject))
  }
  const { id, version, sha256 } = record
  const date = new Date(now).toISOString()
  return {
    conformance: { schema: 'communique-conformance/1', record: { id, version, sha256 }, program, date, checks },
    messages: checks.filter(({ outcome }) => outcome === 'failed').map((check) => failure(request, check)),
  }
}

/** What reading and checking the record came to; with an error it would not be here. */
function checkRules({ record, messages }: BagRequest): Check {
  const warnings = messages.filter(({ fatal }) => fatal === false).length
  const more = warnings === 0 ? 'no warning' : warnings === 1 ? '1 warning' : `${warnings} warnings`
  return {
    subject: 'data/record',
    check: 'rules of exchange-record/1',
    outcome: messages.some(({ fatal }) => fatal) ? 'failed' : 'passed',
    detail: `${record.sources.length} files, no error, ${more}: see data/messages.json`,
  }
}

const schemas = (subject: string): Check => ({
  subject,
  check: 'schemas of Office Open XML',
  standard: 'ISO/IEC 29500-4',
  outcome: 'not checked',
  detail: 'A validator has to look at it',
})

function failure({ record }: BagRequest, { subject, check, detail }: Check): VFileMessage {
  const message = new VFileMessage(`Unexpected ${subject.replace(/^data\//, '')}, expected one that passes: ${check}`, {
    ruleId: 'bag-conformance',
    source: 'communique',
  })
  message.file = record.editions.get(record.language)?.placeOf('').path ?? ''
  message.fatal = true
  message.note = detail
  return message
}
