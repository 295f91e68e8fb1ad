import { type LabelName, labelNames } from '../../language/labels.ts'
import { type SectionName, sectionNames } from '../../language/sections.ts'
import { nearest } from '../../record/phrase.ts'
import { fillLabel, phrasing, text } from '../print.ts'
import { templateFault } from '../template/fault.ts'
import { Phrase } from '../values.ts'
import { type Call, helper } from './call.ts'
import { absent, bare } from './logic.ts'

const known: readonly string[] = labelNames
const sections: readonly string[] = sectionNames

function unknownName(what: string, name: string, names: readonly string[], call: Call): never {
  const near = nearest(name, names)
  throw templateFault(
    `Unexpected ${what} \`${name}\`, expected a known ${what}`,
    `template-${what}-known`,
    call.location,
    {
      actual: name,
      expected: names,
      ...(near ? { note: `Did you mean \`${near}\`?` } : {}),
    },
  )
}

/**
 * `{{label "about" organization=name}}`: words from the language table, its marks filled with what stands in the
 * hash. Nothing at all when a value in the hash is absent.
 */
export const label = helper((call) => {
  const name = String(bare(call.args[0]))
  if (!known.includes(name)) unknownName('label', name, known, call)
  const values = Object.values(call.hash)
  if (values.length > 0 && values.some(absent)) return new Phrase([])
  const filled = Object.fromEntries(
    Object.entries(call.hash).map(([mark, value]) => [mark, phrasing(value, call.context)]),
  )
  return new Phrase(fillLabel(call.context.language.labels[name as LabelName], filled), name)
})

/** `{{heading "tour"}}`: the printed heading of a section. */
export const heading = helper((call) => {
  const name = String(bare(call.args[0]))
  if (!sections.includes(name)) unknownName('section', name, sections, call)
  return new Phrase([text(call.context.language.sections[name as SectionName])], name)
})
