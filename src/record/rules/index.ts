import type { Rule } from '../rule.ts'
import { rule as acronymIntroduced } from './acronym-introduced.ts'
import { rule as altDescriptive } from './alt-descriptive.ts'
import { rule as altPresent } from './alt-present.ts'
import { rule as boilerplatePresent } from './boilerplate-present.ts'
import { rule as cjkSpacing } from './cjk-spacing.ts'
import { rule as contactPresent } from './contact-present.ts'
import { rule as contentInSection } from './content-in-section.ts'
import { rule as controlCharacter } from './control-character.ts'
import { rule as correctionVersion } from './correction-version.ts'
import { rule as creditPresent } from './credit-present.ts'
import { rule as dateExists } from './date-exists.ts'
import { rule as dateStyle } from './date-style.ts'
import { rule as datelinePresent } from './dateline-present.ts'
import { rule as directiveKnown } from './directive-known.ts'
import { rule as embargoEffective } from './embargo-effective.ts'
import { rule as embargoRequired } from './embargo-required.ts'
import { rule as endAfterStart } from './end-after-start.ts'
import { rule as fileName } from './file-name.ts'
import { rule as fileReadable } from './file-readable.ts'
import { rule as fileSize } from './file-size.ts'
import { rule as footnoteDefined } from './footnote-defined.ts'
import { rule as footnotePublic } from './footnote-public.ts'
import { rule as footnoteUnique } from './footnote-unique.ts'
import { rule as footnoteUsed } from './footnote-used.ts'
import { rule as frontMatter } from './front-matter.ts'
import { rule as headingOrder } from './heading-order.ts'
import { rule as headlineExclamation } from './headline-exclamation.ts'
import { rule as headlineLength } from './headline-length.ts'
import { rule as headlineOne } from './headline-one.ts'
import { rule as headlineSuperlative } from './headline-superlative.ts'
import { rule as idMatchesName } from './id-matches-name.ts'
import { rule as idsUnique } from './ids-unique.ts'
import { rule as imageKnown } from './image-known.ts'
import { rule as imagePlaced } from './image-placed.ts'
import { rule as internalClosed } from './internal-closed.ts'
import { rule as internalDefinition } from './internal-definition.ts'
import { rule as internalSpelled } from './internal-spelled.ts'
import { rule as issuerPresent } from './issuer-present.ts'
import { rule as keyKnown } from './key-known.ts'
import { rule as keyRequired } from './key-required.ts'
import { rule as languageMatchesName } from './language-matches-name.ts'
import { rule as languageTag } from './language-tag.ts'
import { rule as languageValid } from './language-valid.ts'
import { rule as leadAnswers } from './lead-answers.ts'
import { rule as leadLength } from './lead-length.ts'
import { rule as leadPresent } from './lead-present.ts'
import { rule as linkScheme } from './link-scheme.ts'
import { rule as mediaExists } from './media-exists.ts'
import { rule as mediaInBundle } from './media-in-bundle.ts'
import { rule as mediaInside } from './media-inside.ts'
import { rule as mediaIsImage } from './media-is-image.ts'
import { rule as mediaSize } from './media-size.ts'
import { rule as nameExact } from './name-exact.ts'
import { rule as nameSeparator } from './name-separator.ts'
import { rule as nameUnknown } from './name-unknown.ts'
import { rule as nestingDepth } from './nesting-depth.ts'
import { rule as organizationKnown } from './organization-known.ts'
import { rule as ownerPresent } from './owner-present.ts'
import { rule as parityDate } from './parity-date.ts'
import { rule as parityFigure } from './parity-figure.ts'
import { rule as parityFootnote } from './parity-footnote.ts'
import { rule as parityNumber } from './parity-number.ts'
import { rule as parityReference } from './parity-reference.ts'
import { rule as paritySection } from './parity-section.ts'
import { rule as partyKnown } from './party-known.ts'
import { rule as peoplePresent } from './people-present.ts'
import { rule as personKnown } from './person-known.ts'
import { rule as personTitled } from './person-titled.ts'
import { rule as placeholder } from './placeholder.ts'
import { rule as presentationDistinct } from './presentation-distinct.ts'
import { rule as presentationKnown } from './presentation-known.ts'
import { rule as presentationNarrated } from './presentation-narrated.ts'
import { rule as presentationUnique } from './presentation-unique.ts'
import { rule as punctuationWidth } from './punctuation-width.ts'
import { rule as quoteApproved } from './quote-approved.ts'
import { rule as quoteAttributed } from './quote-attributed.ts'
import { rule as quoteBare } from './quote-bare.ts'
import { rule as referenceFits } from './reference-fits.ts'
import { rule as referenceForm } from './reference-form.ts'
import { rule as referenceKnown } from './reference-known.ts'
import { rule as referenceLiteral } from './reference-literal.ts'
import { rule as referencePresent } from './reference-present.ts'
import { rule as releaseDraft } from './release-draft.ts'
import { rule as sectionEmpty } from './section-empty.ts'
import { rule as sectionKnown } from './section-known.ts'
import { rule as sectionUnique } from './section-unique.ts'
import { rule as shortFormIntroduced } from './short-form-introduced.ts'
import { rule as timeStyle } from './time-style.ts'
import { rule as timezoneKnown } from './timezone-known.ts'
import { rule as titleExact } from './title-exact.ts'
import { rule as translatesMatches } from './translates-matches.ts'
import { rule as translationAhead } from './translation-ahead.ts'
import { rule as translationComplete } from './translation-complete.ts'
import { rule as translationEntry } from './translation-entry.ts'
import { rule as translationExtra } from './translation-extra.ts'
import { rule as translationFact } from './translation-fact.ts'
import { rule as translationList } from './translation-list.ts'
import { rule as translationRepeats } from './translation-repeats.ts'
import { rule as translationStale } from './translation-stale.ts'
import { rule as urlValid } from './url-valid.ts'
import { rule as utf8 } from './utf-8.ts'
import { rule as valueExpected } from './value-expected.ts'
import { rule as venuePresent } from './venue-present.ts'
import { rule as yamlAlias } from './yaml-alias.ts'
import { rule as yamlComma } from './yaml-comma.ts'
import { rule as yamlKey } from './yaml-key.ts'
import { rule as yamlSyntax } from './yaml-syntax.ts'

/** Every rule of the format, each in the file of its name. */
export const rules: readonly Rule[] = [
  acronymIntroduced,
  altDescriptive,
  altPresent,
  boilerplatePresent,
  cjkSpacing,
  contactPresent,
  contentInSection,
  controlCharacter,
  correctionVersion,
  creditPresent,
  dateExists,
  dateStyle,
  datelinePresent,
  directiveKnown,
  embargoEffective,
  embargoRequired,
  endAfterStart,
  fileName,
  fileReadable,
  fileSize,
  footnoteDefined,
  footnotePublic,
  footnoteUnique,
  footnoteUsed,
  frontMatter,
  headingOrder,
  headlineExclamation,
  headlineLength,
  headlineOne,
  headlineSuperlative,
  idMatchesName,
  idsUnique,
  imageKnown,
  imagePlaced,
  internalClosed,
  internalDefinition,
  internalSpelled,
  issuerPresent,
  keyKnown,
  keyRequired,
  languageMatchesName,
  languageTag,
  languageValid,
  leadAnswers,
  leadLength,
  leadPresent,
  linkScheme,
  mediaExists,
  mediaInBundle,
  mediaInside,
  mediaIsImage,
  mediaSize,
  nameExact,
  nameSeparator,
  nameUnknown,
  nestingDepth,
  organizationKnown,
  ownerPresent,
  parityDate,
  parityFigure,
  parityFootnote,
  parityNumber,
  parityReference,
  paritySection,
  partyKnown,
  peoplePresent,
  personKnown,
  personTitled,
  placeholder,
  presentationDistinct,
  presentationKnown,
  presentationNarrated,
  presentationUnique,
  punctuationWidth,
  quoteApproved,
  quoteAttributed,
  quoteBare,
  referenceFits,
  referenceForm,
  referenceKnown,
  referenceLiteral,
  referencePresent,
  releaseDraft,
  sectionEmpty,
  sectionKnown,
  sectionUnique,
  shortFormIntroduced,
  timeStyle,
  timezoneKnown,
  titleExact,
  translatesMatches,
  translationAhead,
  translationComplete,
  translationEntry,
  translationExtra,
  translationFact,
  translationList,
  translationRepeats,
  translationStale,
  urlValid,
  utf8,
  valueExpected,
  venuePresent,
  yamlAlias,
  yamlComma,
  yamlKey,
  yamlSyntax,
]
