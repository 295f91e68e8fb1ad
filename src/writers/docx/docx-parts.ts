import { Document, type IPropertiesOptions, Packer } from 'docx'
import { strFromU8, unzipSync } from 'fflate'

/** What docx makes parts of, as plain data. */
export type WordOptions = IPropertiesOptions

/** Parts of a package that do not depend on its text, as XML. */
export interface WordParts {
  readonly styles: string
  readonly theme: string
  readonly numbering: string
}

/** Has docx make styles, theme and numbering of a document without text. */
export async function makeParts(options: WordOptions): Promise<WordParts> {
  const parts = unzipSync(await Packer.toBuffer(new Document(options)))
  const text = (name: string): string => {
    const bytes = parts[name]
    if (!bytes) throw new Error(`docx made no ${name}`)
    return strFromU8(bytes)
  }
  return {
    styles: text('word/styles.xml'),
    theme: text('word/theme/theme1.xml'),
    numbering: text('word/numbering.xml'),
  }
}
