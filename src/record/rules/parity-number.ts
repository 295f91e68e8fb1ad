import { parityRule } from '../parity/rule.ts'

/**
 * Numbers of a translation are those of its original: 2万 is 20,000, and 三 is three where it counts something.
 * Numbers in links and code don't count.
 *
 * @bad
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * :event[date], :person[ada] met :person[ben] at :org[nhi], with 20,000 guests.
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
 * :event[date]，:person[ada]在:org[nhi]会见:person[ben]，来宾2千人。
 *
 * ## 学术报告
 *
 * ### 潮汐与时间
 *
 * 潮起潮落。
 * ```
 * ```text
 * 2千 → warning Unexpected `2千`, expected `20000` as in `en`
 * ```
 *
 * @good
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * :event[date], :person[ada] met :person[ben] at :org[nhi], with 20,000 guests.
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
 * :event[date]，:person[ada]在:org[nhi]会见:person[ben]，来宾2万人。
 *
 * ## 学术报告
 *
 * ### 潮汐与时间
 *
 * 潮起潮落。
 * ```
 */
export const rule = parityRule('parity-number')
