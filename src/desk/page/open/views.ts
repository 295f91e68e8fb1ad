/** What of a record is looked at; on a narrow screen the documents are a view of their own, else they stand beside. */
export const views = ['facts', 'text', 'languages', 'documents'] as const
export type View = (typeof views)[number]

export const viewOf = (word: string | null): View => views.find((view) => view === word) ?? 'text'
