/** Facts as the form of a new record has them, `templates/new-record.md`: words that stand for others. */
export const PLACEHOLDER_FACTS: ReadonlySet<string> = new Set([
  'Name of the exchange',
  'Name of the series',
  'Name of the host',
  'Name of the visitor',
  'Name of who led for the host',
  'Name of who led the delegation',
  'Title of the presentation',
  'City',
  'Country',
  'What came of it.',
  'What is to be done',
  'What was said.',
  'Who is where in the photo.',
  'What the photo shows.',
  'What the leadership must know, in one or two sentences.',
])

/** The same of its text. */
export const PLACEHOLDER_TEXTS: readonly string[] = [
  'Headline: what happened and why it matters',
  'Say here who, what, when, where and why, in one paragraph.',
  'presented what was found, and what it is good for.',
  'What was discussed.',
  'What happens next, and when.',
]
