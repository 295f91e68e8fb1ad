import type { Edition, PublicFacts } from '../../src/record/record.ts'

const nowhere = { line: 1, column: 1, offset: 0 }

/** An edition of made-up facts. `untranslated` are pointers whose words stand in `original`. */
export function editionOf(
  language: string,
  facts: Partial<PublicFacts>,
  untranslated: readonly string[] = [],
  original = 'en',
): Edition<PublicFacts> {
  return {
    language,
    facts: {
      schema: 'exchange-record/1',
      id: 'visit',
      language,
      event: { type: 'visit', name: 'Visit', start: '2024-07-02' },
      ...facts,
    },
    body: { headline: { type: 'heading', depth: 1, children: [] }, sections: [], footnotes: [] },
    languageOf: (pointer) => (untranslated.includes(pointer) ? original : language),
    placeOf: () => ({ path: 'record.md', position: { start: nowhere, end: nowhere } }),
  }
}
