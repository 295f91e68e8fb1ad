import type { OutlineItem, Pdf } from '../archive/pdfkit.ts'
import type { OutlineEntry } from '../layout/block.ts'
import type { Destination } from './destinations.ts'

export interface OutlineMark extends OutlineEntry {
  readonly destination: Destination
}

/** The outline (ISO 32000-1 12.3.3): headings, nested by their levels. */
export function outline(pdf: Pdf, marks: readonly OutlineMark[]): void {
  const open: { readonly level: number; readonly item: OutlineItem }[] = []
  for (const { title, level, destination } of marks) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    const item = (open.at(-1)?.item ?? pdf.outline).addItem(title, { expanded: true })
    item.outlineData.Dest = destination
    open.push({ level, item })
  }
}
