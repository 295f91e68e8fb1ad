/**
 * Our own templates, compiled when the program is bundled (`bundle/ahead.ts`), by their keys; each is told its path.
 * Parsing and compiling them takes longer than printing them. There are none in the source.
 */
export const madeTemplates: Readonly<Record<string, (path: string) => TemplateSpecification>> = {}
