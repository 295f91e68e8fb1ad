import { z } from 'zod'

/** What a rule makes of its findings; `off` is silent. */
const severity = z.enum(['off', 'info', 'warning', 'error'])

/** Rules that an institution may switch, and what each is about. */
const switches = {
  'parity-date': 'Dates and times of a translation are those of its original',
  'parity-number': 'Numbers of a translation are those of its original',
  'parity-reference':
    'A translation refers to the people, organizations and facts of the event that its original refers to',
  'parity-section': 'A translation has the sections of its original',
  'parity-figure': 'A translation has the figures of its original',
  'parity-footnote': 'A translation has the footnotes of its original',
  'name-exact': 'Names of people and organizations are written as the facts have them',
  'title-exact': 'A title beside a name is one that the person has',
  'short-form-introduced': "An organization's short form is introduced",
  'name-unknown': 'Lists personal names that no fact has',
  'headline-length': 'A headline is short enough for a list of results',
  'headline-exclamation': 'A headline does not shout',
  'headline-superlative': 'A headline does not praise',
  'lead-length': 'The lead is short',
  'lead-answers': 'The lead says who, when and where',
  'person-titled': 'Whoever is mentioned has a title',
  'date-style': 'Dates are written as the language writes them',
  'time-style': 'Times are written in one way',
  'acronym-introduced': 'Acronyms are spelled out once',
  'quote-attributed': 'A quotation says who speaks',
  'alt-descriptive': 'An alternative text says what the image shows',
  'presentation-distinct': 'No two presentations have the same text',
  'punctuation-width': 'Chinese and Japanese have full-width punctuation, other languages have not',
  'cjk-spacing': 'Spaces between Han and Latin are as configured',
} as const

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

/** All rules off: for whoever wants the rules of the format alone. */
export const noStyle: StyleSettings = styleSettingsSchema.parse({
  rules: Object.fromEntries(Object.keys(switches).map((id) => [id, 'off'])),
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
