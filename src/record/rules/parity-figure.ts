import { parityRule } from '../parity/rule.ts'

/**
 * A translation has the figures of its original.
 *
 * @bad
 * ```yaml
 * media: [{ file: hall.png, caption: The hall, alt: A long hall with high windows, credit: A. Larkin }]
 * ```
 * ```yaml zh-Hans
 * media: [{ file: hall.png, caption: 大厅, alt: 高窗长厅, credit: A. Larkin }]
 * ```
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], :person[ada] met :person[ben] at :org[nhi].
 *
 * ![The great hall](hall.png)
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
 * 导语 → warning Missing `hall.png`, expected it as in `en`
 * ```
 *
 * @good
 * ```yaml
 * media: [{ file: hall.png, caption: The hall, alt: A long hall with high windows, credit: A. Larkin }]
 * ```
 * ```yaml zh-Hans
 * media: [{ file: hall.png, caption: 大厅, alt: 高窗长厅, credit: A. Larkin }]
 * ```
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], :person[ada] met :person[ben] at :org[nhi].
 *
 * ![The great hall](hall.png)
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
 *
 * ![大厅](hall.png)
 * ```
 */
export const rule = parityRule('parity-figure')
