import type { Rule } from '../rule.ts'
import { leadOf } from '../style/lead.ts'
import { isCjk } from '../style/script.ts'

/**
 * The lead is read aloud in one breath: at most 45 words, a reference counting as one; in Chinese and Japanese 120
 * characters. The settings may say otherwise.
 *
 * @bad
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], :person[ada] welcomed :person[ben] to :org[nhi], where they spoke of tides, of salt and of sand,
 * of the moon that moves them, of the coasts that they move, of the people who live there, and of much else that
 * nobody who was there will remember by the time that this is read.
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 * ```text
 * On :event[date], :person[ada] welcomed :person[ben] to :org[nhi], where they spoke of tides, of salt and of sand, → warning Unexpected lead of 53 words, expected at most 45
 * ```
 *
 * @good
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], :person[ada] welcomed :person[ben] to :org[nhi], where they spoke of tides, of salt and of sand,
 * of the moon that moves them, of the coasts that they move, of the people who live there and of much more.
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 */
export const rule: Rule = {
  id: 'lead-length',
  severity: 'warning',
  check({ files, style }, report) {
    const longest = style.style['lead-length']
    for (const file of files) {
      const lead = leadOf(file)
      const [most, what] = isCjk(file.language) ? [longest.characters, 'characters'] : [longest.words, 'words']
      if (!lead || lead.length <= most) continue
      report({ place: lead.place, reason: `Unexpected lead of ${lead.length} ${what}, expected at most ${most}` })
    }
  },
}
