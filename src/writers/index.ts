import type { DocumentName } from '../document/document.ts'
import type { Write } from './writer.ts'

/** How each document is written; a writer's libraries are loaded when the first document wants them. */
export const writers: Readonly<
  Record<DocumentName, { readonly extension: string; readonly load: () => Promise<Write> }>
> = {
  'press-release': { extension: 'html', load: async () => (await import('./html/index.ts')).write },
  briefing: { extension: 'docx', load: async () => (await import('./docx/index.ts')).write },
  summary: { extension: 'pdf', load: async () => (await import('./pdf/index.ts')).write },
}

/** File name of a document in one language: `press-release.en.html`. */
export const fileName = (name: DocumentName, tag: string): string => `${name}.${tag}.${writers[name].extension}`
