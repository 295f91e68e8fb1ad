import type { WordParts } from './docx-parts.ts'

/**
 * Parts that are made when the program is bundled (`bundle/ahead.ts`), by the key of their options: loading docx and
 * asking it takes longer than all the rest of a briefing. There are none in the source.
 */
export const madeParts: Readonly<Record<string, WordParts>> = {}
