/** Names of the sections that every language knows, in the order of the record format. */
export const sectionNames = [
  'lead',
  'presentations',
  'discussion',
  'tour',
  'outcomes',
  'next-steps',
  'background',
] as const

export type SectionName = (typeof sectionNames)[number]
