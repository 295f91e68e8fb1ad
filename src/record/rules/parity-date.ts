import { parityRule } from '../parity/rule.ts'

/**
 * Dates and times of a translation are those of its original: 7月2日 is July 2. The second language goes out unread
 * by those who know the facts best.
 *
 * @bad
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * :event[date], :person[ada] met :person[ben] at :org[nhi]; they meet again on June 2.
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
 * :event[date]，:person[ada]在:org[nhi]会见:person[ben]；6月3日再会。
 *
 * ## 学术报告
 *
 * ### 潮汐与时间
 *
 * 潮起潮落。
 * ```
 * ```text
 * 6月3日 → warning Unexpected `6月3日`, expected `6月2日` as in `en`
 * ```
 *
 * @good
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * :event[date], :person[ada] met :person[ben] at :org[nhi]; they meet again on June 2.
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
 * :event[date]，:person[ada]在:org[nhi]会见:person[ben]；六月二日再会。
 *
 * ## 学术报告
 *
 * ### 潮汐与时间
 *
 * 潮起潮落。
 * ```
 */
export const rule = parityRule('parity-date')
