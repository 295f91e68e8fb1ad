import { z } from 'zod'
import { formatSwitches, styleSwitches } from './switches.ts'

/** What a rule makes of its findings; `off` is silent. */
const severity = z.enum(['off', 'info', 'warning', 'error'])

/** Rules that an institution may switch: all but those without which there is no sound record, whose findings are errors. */
const switches = { ...styleSwitches, ...formatSwitches }

/** Id of a rule that can be switched. */
export type StyleRule = keyof typeof switches

const rules = z.strictObject(
  Object.fromEntries(
    Object.entries(switches).map(([id, description]) => [id, severity.optional().describe(description)]),
  ) as Record<StyleRule, z.ZodOptional<typeof severity>>,
)

const length = (what: string) => z.int().min(1).describe(what)

const options = z.strictObject({
  'headline-length': z
    .strictObject({
      latin: length('Characters in Latin script; default 80').default(80),
      cjk: length('Characters in Chinese or Japanese; default 28').default(28),
    })
    .prefault({})
    .describe('Longest headline'),
  'lead-length': z
    .strictObject({
      words: length('Words in Latin script; default 45').default(45),
      characters: length('Characters in Chinese or Japanese; default 120').default(120),
    })
    .prefault({})
    .describe('Longest lead; a reference counts as one word, or as the name that it prints in Chinese and Japanese'),
  acronyms: z
    .array(z.string().min(2))
    .default([])
    .describe('Acronyms that readers know, besides those that everybody knows'),
  'cjk-spacing': z
    .enum(['space', 'none', 'off'])
    .default('off')
    .describe('Between Han and Latin: a space, none, or as written'),
})

/** The part of `communique.yaml` that says how the texts of records are checked: spread its `shape` into the settings. */
export const styleSettingsSchema = z.strictObject({
  rules: rules.prefault({}).describe('What each rule makes of its findings: `off`, `info`, `warning` or `error`'),
  style: options.prefault({}).describe('What the rules of style go by'),
})

export type StyleSettings = z.output<typeof styleSettingsSchema>

/** How texts are checked where nobody says otherwise. */
export const defaultStyle: StyleSettings = styleSettingsSchema.parse({})

/** Rules of style off: for whoever wants the rules of the format alone. */
export const noStyle: StyleSettings = styleSettingsSchema.parse({
  rules: Object.fromEntries(Object.keys(styleSwitches).map((id) => [id, 'off'])),
})

/** What a rule makes of its findings: as configured, where it can be switched, else its own severity. */
export function severityIn<S extends string>(
  { rules }: StyleSettings,
  rule: { readonly id: string; readonly severity: S },
) {
  return (isSwitch(rule.id) ? rules[rule.id] : undefined) ?? rule.severity
}

function isSwitch(id: string): id is StyleRule {
  return Object.hasOwn(switches, id)
}
