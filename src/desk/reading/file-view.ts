import { headingText } from '../../record/markdown/body.ts'
import type { ParsedFile } from '../../record/parse.ts'
import { pointAt, positionAt, type SourceText } from '../../record/source.ts'
import type { Located } from '../../record/yaml/located.ts'
import type { FileView, Range, SectionPlace } from '../api/record.ts'
import { step } from '../edit/pointer.ts'

/** A file as the form and the editor see it. */
export function fileView(file: ParsedFile): FileView {
  const { root, source, outline } = file
  const [headline] = outline?.headlines ?? []
  return {
    file: file.file.name,
    language: file.language,
    original: file.kind === 'original',
    facts: root?.type === 'map' ? root.value : null,
    places: root ? Object.fromEntries(placesIn(source, root)) : {},
    headline: headline ? { text: headingText(headline), line: headline.position?.start.line ?? 1 } : null,
    sections: sectionsOf(file),
  }
}

function* placesIn(source: SourceText, root: Located): Generator<[string, Range & { key?: Range }]> {
  const stack: { at: string; node: Located; key: Range | undefined }[] = [{ at: '', node: root, key: undefined }]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { at, node, key } = next
    if (at !== '') yield [at, { ...range(source, node), ...(key && { key }) }]
    if (node.type === 'map') {
      for (const [name, entry] of node.entries) {
        stack.push({ at: at + step(name), node: entry.node, key: range(source, entry.key) })
      }
    } else if (node.type === 'list') {
      for (const [index, item] of node.items.entries()) stack.push({ at: at + step(index), node: item, key: undefined })
    }
  }
}

function range(source: SourceText, { start, end }: { start: number; end: number }): Range {
  const at = positionAt(source, start, end)
  return { line: at.start.line, column: at.start.column, endLine: at.end.line, endColumn: at.end.column }
}

function sectionsOf({ outline, source }: ParsedFile): SectionPlace[] {
  const sections = outline?.sections ?? []
  const last = pointAt(source, source.text.length).line
  return sections.map(({ name, heading }, index) => {
    const next = sections[index + 1]?.heading.position?.start.line
    return {
      name: name ?? null,
      heading: headingText(heading),
      line: heading.position?.start.line ?? 1,
      endLine: next === undefined ? last : next - 1,
    }
  })
}
