/** Names of attachments that are no photo's. */
const TAKEN = /^(?:record(?:\..*)?\.md|facts\.json)$/i

/**
 * Names under which photos are attached to a document, by the file that `media` gives: without folders, since readers that
 * save attachments make none, and no two alike where letters' case doesn't count. Depends on the files and their order alone.
 */
export function attachedNames(files: Iterable<string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const used = new Set<string>()
  const isFree = (name: string) => !TAKEN.test(name) && !used.has(name.toLowerCase())
  // a photo that has no folder keeps its name
  for (const file of [...new Set(files)].sort((a, b) => Number(a.includes('/')) - Number(b.includes('/')))) {
    const path = file.replaceAll('/', '-')
    let name = [file.slice(file.lastIndexOf('/') + 1), path].find(isFree)
    for (let count = 2; name === undefined; count++) name = [`${count}-${path}`].find(isFree)
    used.add(name.toLowerCase())
    names.set(file, name)
  }
  return names
}
