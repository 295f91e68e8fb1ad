import { z } from 'zod'
import {
  date,
  day,
  email,
  file,
  flag,
  id,
  instant,
  language,
  oneOf,
  organization,
  party,
  person,
  phone,
  sha256,
  signature,
  timezone,
  url,
  whole,
  word,
  words,
} from './fields.ts'

/** The value of `schema` in every record of this version of the format. */
export const SCHEMA = 'exchange-record/1'

const venue = z.strictObject({
  organization: organization('Organization (id) at whose site it was').optional(),
  place: word('Building or room').optional(),
  city: word('City').optional(),
  country: word('Country').optional(),
})

const event = z
  .strictObject({
    type: word('Kind of event, such as `academic exchange`'),
    name: word('Name of the event'),
    start: date('First day, or first moment with offset'),
    end: date('Last day, or last moment with offset; not before `start`').optional(),
    series: word('Series that the event belongs to').optional(),
    venue: z
      .union([venue, z.array(venue).min(1)])
      .describe('Where: one place or a list of them')
      .optional(),
  })
  .describe('The exchange itself (schema.org/Event)')

const organizationEntry = z.strictObject({
  id: id('Id that people, units and text refer to'),
  name: word('Full name'),
  short: word('Short form, introduced in brackets at first mention').optional(),
  article: word('Article that running text wants, such as `the`').optional(),
  role: oneOf(['host', 'visitor', 'partner', 'subject'], 'Part the organization had'),
  url: url('Web address').optional(),
  boilerplate: words('Paragraph about the organization, printed under the release').optional(),
})

const role = z.strictObject({
  title: word('Title, such as `Founding President`'),
  organization: organization('Organization (id) where the title is held').optional(),
})

const personEntry = z.strictObject({
  id: id('Id that quotes, presentations and text refer to'),
  name: word('Full name as printed'),
  short: word('Form for later mentions').optional(),
  honorific: word('Honorific, such as `Dr.` or `教授`').optional(),
  party: oneOf(['host', 'visitor', 'guest'], 'Side that the person was on'),
  lead: flag('Whether the person led the side').optional(),
  roles: z.array(role).describe('Titles held').optional(),
  bio: words('Short biography').optional(),
})

const unit = z.strictObject({
  organization: organization('Organization (id) that the bodies belong to'),
  names: z.array(word('Name of a department or platform')).min(1).describe('Bodies represented'),
  partial: flag('Whether the list is incomplete').optional(),
})

const presentation = z.strictObject({
  id: id('Id'),
  speaker: person('Speaker (person id)'),
  title: word('Title, equal to a `###` heading of the presentations section'),
})

const tour = z.strictObject({
  id: id('Id'),
  place: party('Where: an organization (id) or text'),
  stops: z.array(word('A stop')).min(1).describe('What was visited'),
  when: oneOf(['before', 'after', 'during'], 'When, relative to the meeting').optional(),
})

const outcome = z.strictObject({ id: id('Id'), text: words('What came of it') })

const action = z.strictObject({
  id: id('Id'),
  text: words('What is to be done'),
  owner: party('Who does it: a person or organization (id) or text').optional(),
  due: day('By when').optional(),
  status: oneOf(['open', 'in-progress', 'done'], 'How far it is', 'status').optional(),
  public: flag('Whether release and summary may print it; default false').optional(),
})

const quote = z.strictObject({
  id: id('Id'),
  speaker: person('Who said it (person id)'),
  text: words('What was said, without quotation marks'),
  approved: party('Who approved it; internal').optional(),
})

const media = z.strictObject({
  file: file('File, relative to the bundle'),
  caption: words('Caption'),
  alt: words('What the picture shows, for who cannot see it').optional(),
  credit: word('Photographer or agency').optional(),
})

const contact = z.strictObject({
  name: word('Name'),
  role: word('Role').optional(),
  organization: party('Organization (id) or text').optional(),
  email: email('E-mail address').optional(),
  phone: phone('Telephone number').optional(),
})

const credits = z.strictObject({
  text: word('Who wrote the text (供稿)').optional(),
  photos: word('Who took the photos (摄影)').optional(),
  editor: word('Responsible editor (责任编辑)').optional(),
  reviewer: word('Reviewer (审核)').optional(),
})

const release = z.strictObject({
  status: oneOf(['draft', 'immediate', 'embargoed'], 'State of the release; default `draft`', 'code').optional(),
  embargo: instant('Until when it is held back; required when embargoed').optional(),
  timezone: timezone('IANA time zone in which the embargo is shown').optional(),
  dateline: z
    .strictObject({ city: word('City of the dateline'), date: day('Date of the dateline').optional() })
    .describe('Dateline')
    .optional(),
  number: word('Release number').optional(),
  issuer: organization('Organization (id) that issues the release').optional(),
})

const briefing = z
  .strictObject({
    to: word('To').optional(),
    from: word('From').optional(),
    handling: word('Handling marking, such as `Internal`').optional(),
    bottomLine: words('Bottom line: one or two sentences').optional(),
    objectives: z.array(words('An objective')).optional(),
    messages: z.array(words('A key message')).optional(),
    decisions: z
      .array(
        z.strictObject({
          text: words('Decision sought'),
          by: party('Who decides: a person or organization (id) or text').optional(),
          due: day('By when').optional(),
        }),
      )
      .optional(),
    risks: z
      .array(
        z.strictObject({
          text: words('Risk or sensitivity'),
          mitigation: words('What is done about it').optional(),
          level: oneOf(['low', 'medium', 'high'], 'How grave', 'level').optional(),
        }),
      )
      .optional(),
    questions: z.array(z.strictObject({ question: words('If asked'), answer: words('Answer') })).optional(),
  })
  .describe('For the leadership alone: never in a public document')

const archive = z.strictObject({
  rights: words('Rights statement').optional(),
  retention: word('How long it is kept').optional(),
  keywords: z.array(word('A keyword')).optional(),
})

const approval = z.strictObject({
  by: party('Who approved: a person or organization (id) or text'),
  role: word('In which role').optional(),
  date: date('When'),
  sha256: sha256("SHA-256 of the record that was approved, in the record's canonical form"),
  signature: signature('Ed25519 signature of the approval, made by `approve --key`').optional(),
})

const correction = z.strictObject({
  version: whole('Version of the record that puts it right'),
  date: day('When it was put right').optional(),
  was: words('What was said before'),
  now: words('What is right'),
  note: words('How it came about, or what follows from it').optional(),
})

/** Where a public record was taken from: written by the program into the record inside a PDF, never by hand. */
const derivedFrom = z
  .strictObject({
    sha256: sha256('SHA-256 of the full record'),
    briefing: z
      .record(z.string(), sha256('SHA-256 of the briefing in that language'))
      .describe('SHA-256 of each briefing, by language')
      .optional(),
  })
  .describe('Written by the program into a public record: the full record that it was taken from')

/**
 * The front matter of an original record file, written once: the types, the checks, the translation schema and
 * the JSON Schema for editors all come from here.
 */
export const factsSchema = z
  .strictObject({
    schema: z.literal(SCHEMA).register(z.globalRegistry, { description: 'Format and version of this file' }),
    id: id("Id of the record, equal to the bundle's or file's name"),
    version: whole('Version of the record; default 1').optional(),
    language: language('BCP 47 tag of the language of this file'),
    subheadline: word('Line under the headline').optional(),
    event,
    organizations: z.array(organizationEntry).optional(),
    people: z.array(personEntry).optional(),
    units: z.array(unit).optional(),
    presentations: z.array(presentation).optional(),
    tours: z.array(tour).optional(),
    outcomes: z.array(outcome).optional(),
    actions: z.array(action).optional(),
    quotes: z.array(quote).optional(),
    media: z.array(media).optional(),
    contacts: z.array(contact).optional(),
    credits: credits.optional(),
    release: release.optional(),
    briefing: briefing.optional(),
    archive: archive.optional(),
    corrections: z
      .array(correction)
      .describe('What an earlier version that was issued said wrongly; printed in the release and the summary')
      .optional(),
    approvals: z.array(approval).optional(),
    derivedFrom: derivedFrom.optional(),
  })
  .describe('An exchange record, version 1')

/** The facts of a record in one language, as the front matter gives them. */
export type Facts = z.infer<typeof factsSchema>
export type Event = Facts['event']
export type Venue = z.infer<typeof venue>
export type Organization = z.infer<typeof organizationEntry>
export type Person = z.infer<typeof personEntry>
export type Role = z.infer<typeof role>
export type Unit = z.infer<typeof unit>
export type Presentation = z.infer<typeof presentation>
export type Tour = z.infer<typeof tour>
export type Outcome = z.infer<typeof outcome>
export type Action = z.infer<typeof action>
export type Quote = z.infer<typeof quote>
export type Media = z.infer<typeof media>
export type Contact = z.infer<typeof contact>
export type Release = z.infer<typeof release>
export type Briefing = z.infer<typeof briefing>
export type Correction = z.infer<typeof correction>
export type Approval = z.infer<typeof approval>
