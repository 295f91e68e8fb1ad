import type { Parent, Root, RootContent, Table, TableRow } from 'mdast'
import type { DescriptionItem, Region, RegionName } from './nodes.ts'
import { plainText } from './plain-text.ts'

type Any = RootContent | DescriptionItem

/** Whether a node prints anything: text that is not blank, a figure, or a mark for what is missing. */
function prints(node: Any): boolean {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value.trim() !== ''
    case 'figure':
    case 'footnoteReference':
    case 'reference':
    case 'image':
    case 'pageBreak':
    case 'tableOfContents':
    case 'thematicBreak':
      return true
    case 'break':
      return false
    default:
      if (node.data && 'missing' in node.data) return true
      return 'children' in node && (node.children as Any[]).some(prints)
  }
}

const headerOf = ({ children }: Table) => (children[0]?.children ?? []).map(plainText).join('\n')

/** Tables of one header that follow one another lose rows and columns as one, and are to be told apart by their captions alone. */
function tidyTables(nodes: readonly RootContent[]): void {
  for (let start = 0; start < nodes.length; start++) {
    const first = nodes[start]
    if (first?.type !== 'table') continue
    const header = headerOf(first)
    const tables: Table[] = []
    for (
      let node = nodes[start];
      node?.type === 'table' && headerOf(node) === header;
      node = nodes[start + tables.length]
    )
      tables.push(node)
    tidySeries(tables)
    start += tables.length - 1
  }
}

function tidySeries(tables: readonly Table[]): void {
  const rows = tables.flatMap(({ children }) => children.slice(1).filter((row) => row.children.some(prints)))
  const kept = (tables[0]?.children[0]?.children ?? []).map((_, column) =>
    rows.some((row) => row.children[column] && prints(row.children[column])),
  )
  for (const table of tables) tidyTable(table, kept)
  const filled = tables.filter(({ children }) => children.length > 1)
  const all = filled.flatMap(({ children }) => children)
  if (filled.length > 1) for (const table of filled) table.data = { ...table.data, series: all }
}

/** Takes rows that say nothing and columns that aren't kept out of a table; empty cells of the others get an en dash. */
function tidyTable(table: Table, kept: readonly boolean[]): void {
  const [head, ...rows] = table.children
  if (!head) return
  const body = rows.filter((row) => row.children.some(prints))
  for (const row of table.children) for (const cell of row.children) trim(cell)
  const cut = (row: TableRow): TableRow => ({ ...row, children: row.children.filter((_, column) => kept[column]) })
  table.align = (table.align ?? []).filter((_, column) => kept[column])
  table.children = [head, ...body].map(cut)
  for (const row of table.children.slice(1)) {
    for (const cell of row.children) if (!cell.children.some(prints)) cell.children = [{ type: 'text', value: '–' }]
  }
}

/** Regions that belong to the heading above them; others begin something new. */
const BELOW_HEADING: ReadonlySet<RegionName> = new Set(['lead', 'panel', 'section'])

/** Takes headings out that nothing stands under: another heading of the same or a higher rank comes first, or the end. */
function withoutEmptyHeadings(nodes: readonly RootContent[], isBelow: (region: Region) => boolean): RootContent[] {
  const kept: RootContent[] = []
  let rank = 0
  for (const node of [...nodes].reverse()) {
    if (node.type === 'heading' && node.depth > 1) {
      if (rank === 0 || rank <= node.depth) continue
      rank = node.depth
    } else if (node.type === 'region' && !isBelow(node)) rank = 0
    else if (node.type !== 'pageBreak') rank = 7
    kept.push(node)
  }
  return kept.reverse()
}

const BOXES: ReadonlySet<string> = new Set([
  'paragraph',
  'blockquote',
  'list',
  'listItem',
  'region',
  'descriptionList',
  'descriptionItem',
  'heading',
  'attribution',
])

/**
 * A part whose facts are absent is left out whole: empty paragraphs, items, rows, columns and regions, and then the
 * headings that nothing stands under. Changes the tree.
 */
export function tidy(tree: Root): Root {
  const walk = (parent: Parent): void => {
    tidyTables(parent.children)
    parent.children = parent.children.filter((child) => {
      if (child.type === 'table') return child.children.length > 1
      if (child.type === 'paragraph' || child.type === 'heading') trim(child)
      else if ('children' in child) walk(child as Parent)
      return !BOXES.has(child.type) || prints(child)
    })
    const name = parent.type === 'region' ? (parent as Region).name : undefined
    // The headline of a document stands by itself; an annex holds all that follows its heading.
    if (name !== 'title') {
      const isBelow = (region: Region) => name === 'annex' || BELOW_HEADING.has(region.name)
      parent.children = withoutEmptyHeadings(parent.children, isBelow) as Parent['children']
    }
    for (const child of parent.children) if (child.type === 'region') dropIfEmpty(parent, child)
  }
  walk(tree)
  return tree
}

function dropIfEmpty(parent: Parent, child: RootContent): void {
  if (!prints(child)) parent.children = parent.children.filter((one) => one !== child)
}

/** Blank text and line breaks at both ends go. */
function trim(node: Parent): void {
  const blank = (child: RootContent | undefined): boolean =>
    child?.type === 'break' || (child?.type === 'text' && child.value.trim() === '')
  while (blank(node.children[0])) node.children.shift()
  while (blank(node.children.at(-1))) node.children.pop()
  const first = node.children[0]
  if (first?.type === 'text') first.value = first.value.replace(/^\s+/, '')
  const last = node.children.at(-1)
  if (last?.type === 'text') last.value = last.value.replace(/\s+$/, '')
}
