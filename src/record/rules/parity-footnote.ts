import { parityRule } from '../parity/rule.ts'

/**
 * A translation has the footnotes of its original. Their labels may differ.
 *
 * @bad
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], :person[ada] met :person[ben] at :org[nhi].[^1]
 *
 * [^1]: For the first time.
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 * ```md zh-Hans
 * # 来宾
 *
 * ## 导语
 *
 * :event[date]，:person[ada]在:org[nhi]会见:person[ben]。
 *
 * ## 学术报告
 *
 * ### 潮汐与时间
 *
 * 潮起潮落。
 * ```
 * ```text
 * :event[date]，:person[ada]在:org[nhi]会见:person[ben]。 → warning Missing `[^1]`, expected it as in `en`
 * ```
 *
 * @good
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], :person[ada] met :person[ben] at :org[nhi].[^1]
 *
 * [^1]: For the first time.
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 * ```md zh-Hans
 * # 来宾
 *
 * ## 导语
 *
 * :event[date]，:person[ada]在:org[nhi]会见:person[ben]。[^注]
 *
 * [^注]: 首次会面。
 *
 * ## 学术报告
 *
 * ### 潮汐与时间
 *
 * 潮起潮落。
 * ```
 */
export const rule = parityRule('parity-footnote')
