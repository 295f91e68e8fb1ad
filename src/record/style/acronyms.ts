/** Acronyms that every reader of a science desk knows. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'AI API BBC CD CEO CFO CNN CO2 COVID CPU CT CTO DC DIY DNA DVD EEG EKG ECG EU FAQ FIFA GDP GPS GPU HIV HTML HTTP HTTPS ICU ID IEEE ISBN ISO IT ' +
    'LED MIT MRI NASA NATO NGO OECD OK PC PCR PDF PET PhD PR QR R&D RNA SARS STEM TV UK UN UNESCO UNICEF URL US USA USB UTC UV WHO WWF ' +
    'AM PM AD BC CE BCE HR VIP VR AR 3D 2D SOS ATP mRNA IUPAC FDA EMA'
  ).split(' '),
)

const ACRONYM = /[A-Z][A-Z&]{1,7}(?=s?(?![\p{Script=Latin}\p{N}&]))/gu
/** How far the words beside are looked for. */
const NEAR = 30
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
  const introduced = introducedIn(text)
  return [...found]
    .filter(([acronym]) => !introduced.has(acronym))
    .map(([acronym, start]) => ({ acronym, start, end: start + acronym.length }))
}

/** What a text introduces: `Long Form (ACR)`, `ACR (long form)`. */
function introducedIn(text: string): ReadonlySet<string> {
  const inBrackets = Array.from(text.matchAll(/[(（]([^()（）]{2,120})[)）]/gu)).flatMap(
    ([, content = '']) => content.match(/(?<![\p{L}\p{N}])[A-Z][A-Z&]{1,7}(?=s?(?:[”"]?[,，;；]|[”"]?$))/gu) ?? [],
  )
  const beforeBrackets = Array.from(text.matchAll(/([A-Z][A-Z&]{1,7})s?\s?[(（]/gu), ([, acronym = '']) => acronym)
  return new Set([...inBrackets, ...beforeBrackets])
}

/** Whether two more words beside a word stand in capitals too: a poster's title holds no acronyms. */
function shouted(text: string, start: number, length: number): boolean {
  const before = text
    .slice(Math.max(0, start - NEAR), start)
    .split(/[\s-]+/u)
    .reverse()
    .slice(1, 3)
  const after = text
    .slice(start + length, start + length + NEAR)
    .split(/[\s-]+/u)
    .slice(1, 3)
  const run = (words: readonly string[]) => {
    const end = words.findIndex((word) => !/^[A-Z]{2,}$/.test(word))
    return end < 0 ? words.length : end
  }
  return run(before) + run(after) >= 2
}
