import { parityRule } from '../parity/rule.ts'

/**
 * A translation has the sections of its original: known ones by name, others in their order.
 *
 * @bad
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], :person[ada] met :person[ben] at :org[nhi].
 *
 * ## Tour
 *
 * They saw the tanks.
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
 * ## 导语 → warning Missing section `参观考察`, expected it as in `en`
 * ```
 *
 * @good
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], :person[ada] met :person[ben] at :org[nhi].
 *
 * ## Tour
 *
 * They saw the tanks.
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
 * ## 参观考察
 *
 * 他们参观了水池。
 *
 * ## 学术报告
 *
 * ### 潮汐与时间
 *
 * 潮起潮落。
 * ```
 */
export const rule = parityRule('parity-section')
