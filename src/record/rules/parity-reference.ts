import { parityRule } from '../parity/rule.ts'

/**
 * A translation refers to the people, organizations and facts of the event that its original refers to, or names them.
 *
 * @bad
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * :event[date], :person[ada] met :person[ben] at :org[nhi].
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
 * :event[date]，:org[nhi]接待:person[ben]。
 *
 * ## 学术报告
 *
 * ### 潮汐与时间
 *
 * 潮起潮落。
 * ```
 * ```text
 * :event[date]，:org[nhi]接待:person[ben]。 → warning Missing `:person[ada]`, expected it as in `en`
 * ```
 *
 * @good
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * :event[date], :person[ada] met :person[ben] at :org[nhi].
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
 * :event[date]，艾达在:org[nhi]会见:person[ben]。
 *
 * ## 学术报告
 *
 * ### 潮汐与时间
 *
 * 潮起潮落。
 * ```
 */
export const rule = parityRule('parity-reference')
