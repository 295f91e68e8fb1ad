/** Acronyms that every reader of a science desk knows. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'AI API BBC CD CEO CFO CNN CO2 COVID CPU CT CTO DC DIY DNA DVD EEG EKG ECG EU FAQ FIFA GDP GPS GPU HIV HTML HTTP HTTPS ICU ID IEEE ISBN ISO IT ' +
    'LED MIT MRI NASA NATO NGO OECD OK PC PCR PDF PET PhD PR QR R&D RNA SARS STEM TV UK UN UNESCO UNICEF URL US USA USB UTC UV WHO WWF ' +
    'AM PM AD BC CE BCE HR VIP VR AR 3D 2D SOS ATP mRNA IUPAC FDA EMA'
  ).split(' '),
)

const ACRONYM = /[A-Z][A-Z&]{1,7}(?=s?(?![\p{Script=Latin}\p{N}&]))/gu
const ROMAN = /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/

/** Acronyms of a text that it never spells out, each where it stands first. `known` are those that need no introduction. */
export function unknownAcronyms(
  text: string,
  known: ReadonlySet<string>,
): { start: number; end: number; acronym: string }[] {
  const found = new Map<string, number>()
  for (const { 0: acronym, index } of text.matchAll(ACRONYM)) {
    if (found.has(acronym) || COMMON.has(acronym) || known.has(acronym) || ROMAN.test(acronym)) continue
    // in Chinese an acronym touches the Han before it
    if (/[\p{Script=Latin}\p{N}&-]/u.test(text.charAt(index - 1))) continue
    if (shouted(text, index, acronym.length)) continue
    found.set(acronym, index)
  }
  return [...found]
    .filter(([acronym]) => !introduces(text, acronym))
    .map(([acronym, start]) => ({ acronym, start, end: start + acronym.length }))
}

/** Whether a text has `Long Form (ACR)` or `ACR (long form)`. */
function introduces(text: string, acronym: string): boolean {
  const word = acronym
  return new RegExp(
    `[(（](?:[^()（）]{0,80}[\\s,，;；、“"])?${word}s?[”"]?[)）,，;；]|(?<![A-Z])${word}s?\\s?[(（]`,
    'u',
  ).test(text)
}

/** Whether the words around stand in capitals too: a poster's title, no acronym. */
function shouted(text: string, start: number, length: number): boolean {
  const before = /([\p{L}]+)[\s-]+$/u.exec(text.slice(Math.max(0, start - 30), start))?.[1]
  const after = /^[\s-]+([\p{L}]+)/u.exec(text.slice(start + length, start + length + 30))?.[1]
  const capital = (word: string | undefined) => word !== undefined && word.length > 3 && /^[A-Z]+$/.test(word)
  return capital(before) || capital(after)
}
