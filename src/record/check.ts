import type { Bundle } from './bundle.ts'
import { recordSha256 } from './canonical.ts'
import { type Prepared, prepare } from './context.ts'
import type { Discovered } from './discover.ts'
import { originalEdition, translatedEdition } from './edition.ts'
import { severityOf, sortMessages, toMessage } from './messages.ts'
import { readBundle } from './read.ts'
import type { Checked, Edition, ExchangeRecord, MediaFile } from './record.ts'
import type { RuleContext } from './rule.ts'
import { rules } from './rules/index.ts'
import type { Facts } from './schema.ts'
import { defaultStyle, type StyleSettings, severityIn } from './style/settings.ts'

/**
 * Reads and checks the record at a path: a bundle's folder or a record file. `style` says how its texts are to be
 * written. Never throws for what it is like.
 */
export async function checkRecord({ path }: Pick<Discovered, 'path'>, style?: StyleSettings): Promise<Checked> {
  return checkBundle(await readBundle(path), style)
}

/** Checks a bundle: all messages about it, sorted, and the record itself unless one of them is an error. */
export async function checkBundle(bundle: Bundle, style: StyleSettings = defaultStyle): Promise<Checked> {
  const prepared = await prepare(bundle, style)
  const messages = sortMessages(runRules(prepared.context))
  const broken = messages.some((message) => severityOf(message) === 'error')
  return { id: bundle.id, record: broken ? undefined : recordOf(prepared), messages }
}

function runRules(context: RuleContext) {
  return rules.flatMap((rule) => {
    const severity = severityIn(context.style, rule)
    const found: ReturnType<typeof toMessage>[] = []
    if (severity !== 'off') rule.check(context, (finding) => found.push(toMessage(finding, rule.id, severity)))
    return found
  })
}

function recordOf({ context, translated }: Prepared): ExchangeRecord | undefined {
  const { original, translations } = context
  if (!original?.facts) return undefined
  const facts = original.facts as Facts
  const first = originalEdition(original, facts)
  const editions = new Map<string, Edition>([[first.language, first]])
  for (const file of translations) {
    const words = translated.get(file)
    const edition = words && translatedEdition(file, words, first)
    if (edition) editions.set(edition.language, edition)
  }
  const media = new Map([...context.media].filter((entry): entry is [string, MediaFile] => 'bytes' in entry[1]))
  return {
    audience: 'internal',
    id: facts.id,
    version: facts.version ?? 1,
    language: first.language,
    sha256: recordSha256({ original, translations, media }),
    editions,
    media,
    sources: [...context.files.map(({ file }) => file), ...media.values()],
  }
}
