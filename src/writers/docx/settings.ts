import { documentLanguage } from './languages.ts'
import { WORD } from './namespaces.ts'
import type { State } from './state.ts'
import { element, nothing, part, value } from './xml.ts'

const COMPATIBILITY = 'http://schemas.microsoft.com/office/word'
const WORD_2013 = 15

const setting = (name: string, val: number) =>
  element('w:compatSetting', { 'w:name': name, 'w:uri': COMPATIBILITY, 'w:val': val })

/** `word/settings.xml`, in the order of the schema (ECMA-376 part 1 §17.15.1.78). Nothing that makes Word ask. */
export function settings(state: State): string {
  const { val, eastAsia, ideographic } = documentLanguage(state.document.language)
  return part(
    element(
      'w:settings',
      WORD,
      element('w:zoom', { 'w:percent': 100 }),
      value('w:defaultTabStop', 420),
      state.base.evenAndOdd ? element('w:evenAndOddHeaders') : nothing,
      ideographic
        ? value('w:characterSpacingControl', 'compressPunctuation')
        : value('w:characterSpacingControl', 'doNotCompress'),
      element('w:footnotePr', {}, element('w:footnote', { 'w:id': -1 }), element('w:footnote', { 'w:id': 0 })),
      element(
        'w:compat',
        {},
        element('w:doNotExpandShiftReturn'),
        element('w:useFELayout'),
        setting('compatibilityMode', WORD_2013),
        setting('overrideTableStyleFontSizeAndJustification', 1),
        setting('enableOpenTypeFeatures', 1),
        setting('doNotFlipMirrorIndents', 1),
        setting('differentiateMultirowTableHeaders', 1),
      ),
      element('w:themeFontLang', { 'w:val': val, 'w:eastAsia': eastAsia }),
      element('w:clrSchemeMapping', {
        'w:bg1': 'light1',
        'w:t1': 'dark1',
        'w:bg2': 'light2',
        'w:t2': 'dark2',
        'w:accent1': 'accent1',
        'w:accent2': 'accent2',
        'w:accent3': 'accent3',
        'w:accent4': 'accent4',
        'w:accent5': 'accent5',
        'w:accent6': 'accent6',
        'w:hyperlink': 'hyperlink',
        'w:followedHyperlink': 'followedHyperlink',
      }),
      value('w:decimalSymbol', '.'),
      value('w:listSeparator', ','),
    ),
  )
}
