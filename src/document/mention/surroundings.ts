import type { MentionStyle } from '../../language/language.ts'

/** What stands around a reference on its line. */
export interface Surroundings {
  /** Printed text before it in the same block; its end is enough. */
  readonly before: string
  /** Text after it in the same block; its beginning is enough. */
  readonly after: string
  /** How many characters at the end of `before` stand right beside it, so that an article may merge with them. */
  readonly beside: number
  /** The preposition, in lower case, that the mention right before this one depends on, where only a conjunction parts them. */
  readonly governor?: string | undefined
}

/** Outside running text: in the middle of a line, nothing follows. */
export const alone: Surroundings = { before: '· ', after: '', beside: 0 }

const OPENING = String.raw`[\s"'“‘«„(\[]*`
const atBlockStart = new RegExp(`^${OPENING}$`, 'u')
/** `NORTHHAVEN, May 4, 2027 — `, in front of the lead. */
const afterDateline = /^\p{Lu}[^—–!?]{0,60}(?:(?<=\d{4})|(?<=^[\p{Lu}\s.-]+)) [—–] $/u
const afterStop = new RegExp(String.raw`(\S*?)[.!?…]["'”’»)\]]*\s${OPENING}$`, 'u')

/** Whether a sentence begins here, so that an article takes a capital. */
export function startsSentence({ before }: Surroundings, style: MentionStyle): boolean {
  if (atBlockStart.test(before) || afterDateline.test(before)) return true
  const [, word] = afterStop.exec(before) ?? []
  if (word === undefined) return false
  const bare = word.replace(/^["'“‘«„([]+/u, '')
  return !/^\p{L}$|\p{L}\./u.test(bare) && !(style.abbreviations?.includes(bare) ?? false)
}

/** Whether a word, number or quotation follows, so that an apposition must be closed by a comma. */
export function continues({ after }: Surroundings): boolean {
  return /^\s+[\p{L}\p{N}"“‘«„]/u.test(after)
}

/**
 * Whether something is fastened to the mention: the `'s` of a possessive, an ending, a hyphen. Never where titles stand before
 * the name, as in Chinese, whose words need no spaces between them.
 */
export function fastened({ after }: Surroundings, style: MentionStyle): boolean {
  return style.titles === 'after-name' && /^(?:['’]s(?!\p{L})|['’-]?\p{L})/u.test(after)
}

/** The word before the mention, as written. */
export function wordBefore({ before }: Surroundings): string | undefined {
  return /(?:^|[^\p{L}\p{M}'’])([\p{L}\p{M}'’]+)\s+$/u.exec(before)?.[1]
}

/** Whether an article may stand here: at a beginning, after a space or an opening mark, and nothing is hyphened to the name. */
export function free({ before, after }: Surroundings): boolean {
  return /(?:^|\s|(?<!\p{L})["'“‘«„([])$/u.test(before) && !/^[-‐]/u.test(after)
}
