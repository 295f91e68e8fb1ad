/** Whether the language of a BCP 47 tag is written in Han or kana, without spaces between words. */
export function isCjk(tag: string): boolean {
  return /^(?:zh|ja)(?:-|$)/i.test(tag)
}
