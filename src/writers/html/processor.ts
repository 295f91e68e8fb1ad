import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { handlers, unknownHandler } from './handlers/index.ts'
import { schema } from './schema.ts'

/** Document tree to the HTML inside `<body>`. The file's `data.html` holds the context of the document. */
export const processor = unified()
  .use(remarkRehype, { handlers, unknownHandler })
  .use(rehypeSanitize, schema)
  .use(rehypeStringify, { characterReferences: { useNamedReferences: false } })
  .freeze()
