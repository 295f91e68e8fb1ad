import type { MentionStyle } from '../../language/language.ts'
import type { Organization } from '../../record/schema.ts'
import type { MentionContext } from './context.ts'
import { free, type Surroundings, startsSentence, wordBefore } from './surroundings.ts'

/** An article as it is printed. */
export interface Article {
  /** With the space that follows it; empty where none belongs. */
  readonly text: string
  /** Characters at the end of the text before it that it takes the place of. */
  readonly replaces: number
}

const none: Article = { text: '', replaces: 0 }

/** The article that running text has before an organization, in the form that its surroundings want. */
export function articleOf(context: MentionContext, organization: Organization, surroundings: Surroundings): Article {
  const style = context.language.mention
  const article = ownArticle(context, organization)
  if (article === undefined || !free(surroundings)) return none
  const word = wordBefore(surroundings)
  const lower = word?.toLowerCase()
  if (word !== undefined && lower !== undefined) {
    // A genitive before it, as in China's, takes the article's place.
    if (style.determiners?.includes(lower) || (style.determiners && /['’]s$/u.test(lower))) return none
    const rule = style.articleRules?.find(({ after, forms }) => after.includes(lower) && Object.hasOwn(forms, article))
    const form =
      rule?.forms[article] ?? (style.conjunctions?.includes(lower) ? inCaseOf(style, article, surroundings) : undefined)
    const replaces = rule?.merged ? surroundings.before.length - surroundings.before.lastIndexOf(word) : 0
    if (form !== undefined && replaces <= surroundings.beside) {
      return { text: spaced(replaces === 0 || word === lower ? form : capital(form), style.space), replaces }
    }
  }
  return { text: spaced(startsSentence(surroundings, style) ? capital(article) : article, style.space), replaces: 0 }
}

/** The article that the words before a conjunction ask for: `der` in `von :org[a] und :org[b]`, `du` in `de :org[a] et :org[b]`. */
function inCaseOf(style: MentionStyle, article: string, { governor }: Surroundings): string | undefined {
  if (style.repeatsPreposition) {
    const merging = style.articleRules?.find(({ after, merged }) => merged && governor && after.includes(governor))
    const contracted = merging && Object.hasOwn(merging.forms, article) ? merging.forms[article] : undefined
    return merging && (contracted ?? `${merging.after[0]} ${article}`)
  }
  const rules = style.articleRules?.filter(({ merged }) => !merged) ?? []
  return (
    governor &&
    rules.find(({ after, forms }) => after.includes(governor) && Object.hasOwn(forms, article))?.forms[article]
  )
}

/** The article of the record where it is of the document's language: `the` is none in German. */
export function ownArticle({ edition }: MentionContext, { id, article }: Organization): string | undefined {
  return edition.languageOf(`organizations.${id}.article`) === edition.language ? article : undefined
}

function spaced(article: string, space: string): string {
  return /['’]$/u.test(article) ? `${article.slice(0, -1)}’` : article + space
}

export function capital(word: string): string {
  return word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
