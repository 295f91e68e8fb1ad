import type { Edit } from './edit.ts'

const CJK = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]`
const LATIN = '[A-Za-z0-9À-ɏ%‰°]'
/** 2024年7月2日9时30分 is written without spaces, whatever is chosen. */
const TIME = '[年月日号號时時分秒]'

const touching = new RegExp(
  `(?<=${CJK})(?=[A-Za-z0-9À-ɏ])(?!(?<=${TIME})\\d)|(?<=${LATIN})(?=${CJK})(?!(?<=\\d)${TIME})`,
  'gu',
)
const spaced = new RegExp(`(?<=${CJK}) +(?=[A-Za-z0-9À-ɏ])|(?<=${LATIN}) +(?=${CJK})`, 'gu')

/** What is to change so that Han and Latin are parted by a space, or by none. */
export function spacingEdits(text: string, wanted: 'space' | 'none' | 'off'): Edit[] {
  if (wanted === 'off') return []
  if (wanted === 'space')
    return Array.from(text.matchAll(touching), ({ index }) => ({ start: index, end: index, text: ' ' }))
  return Array.from(text.matchAll(spaced), ({ 0: gap, index }) => ({ start: index, end: index + gap.length, text: '' }))
}
