/** What is worked out when the program is bundled, so that no run has to: code that stands in for empty lists in `src/`. */
import { join } from 'node:path'
import type { Plugin } from 'rolldown'
import { helpers } from '../src/document/helpers/index.ts'
import { codeOf } from '../src/document/template/compile.ts'
import type { TemplateSet } from '../src/document/template/set.ts'
import { namesIn, keyOf as templateKey } from '../src/document/template/template.ts'
import { knownLanguages, languageFor } from '../src/language/index.ts'
import { loadTemplates, ownTemplateSet } from '../src/pipeline/templates.ts'
import { wordOptions } from '../src/writers/docx/base.ts'
import { makeParts } from '../src/writers/docx/docx-parts.ts'
import { pageOf } from '../src/writers/docx/page.ts'
import { keyOf as partsKey } from '../src/writers/docx/word-parts.ts'
import { pageHelpers, pageTemplateSet } from '../src/writers/html/page.ts'

/** Our own templates as functions of their paths, by their keys. */
async function templates(): Promise<string> {
  const { page } = await loadTemplates()
  const sets = [
    [await ownTemplateSet(), helpers],
    [pageTemplateSet(page.text), pageHelpers],
  ] as const
  const made = sets.flatMap(([set, helpers]) => {
    const names = namesIn(set, helpers)
    return filesOf(set).map((file) => `${JSON.stringify(templateKey(file, names))}: (path) => (${codeOf(file, names)})`)
  })
  return `export const madeTemplates = {\n${made.join(',\n')}\n}`
}

const filesOf = ({ documents, partials }: TemplateSet) => [...documents.values(), ...partials.values()]

/** What docx makes of our own theme in each language that has words of its own. */
async function parts(): Promise<string> {
  const { theme } = await loadTemplates()
  const made: Record<string, unknown> = {}
  for (const language of knownLanguages.map(languageFor)) {
    const options = wordOptions(theme, language, pageOf(theme))
    made[partsKey(options)] = await makeParts(options)
  }
  return `export const madeParts = ${JSON.stringify(made)}`
}

/** Puts what was made ahead into the bundle. */
export function ahead(src: string): Plugin {
  const made = new Map([
    [join(src, 'document/template/made-templates.ts'), templates],
    [join(src, 'writers/docx/made-parts.ts'), parts],
  ])
  return {
    name: 'ahead',
    load: {
      filter: { id: /made-(?:templates|parts)\.ts$/ },
      handler: async (id) => {
        const make = made.get(id)
        return make ? { code: await make(), moduleType: 'js' } : null
      },
    },
  }
}
