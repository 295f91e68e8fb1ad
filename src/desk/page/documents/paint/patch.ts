/**
 * Makes what is inside of an element the same as what is inside of another, and touches only what differs: pictures stay
 * drawn, the page stays scrolled, and little is laid out anew. The other element is used up.
 */
export function patch(into: Element, from: Element): void {
  const [olds, nexts] = [[...into.childNodes], [...from.childNodes]]
  const shorter = Math.min(olds.length, nexts.length)
  let start = 0
  while (start < shorter && isSame(olds[start], nexts[start])) start++
  let end = 0
  while (end < shorter - start && isSame(olds.at(-1 - end), nexts.at(-1 - end))) end++
  const after = olds[olds.length - end] ?? null
  const [gone, come] = [olds.slice(start, olds.length - end), nexts.slice(start, nexts.length - end)]
  for (const [index, next] of come.entries()) {
    const old = gone[index]
    if (!old) into.insertBefore(next, after)
    else become(old, next)
  }
  for (const old of gone.slice(come.length)) old.remove()
}

const isSame = (old: Node | undefined, next: Node | undefined): boolean =>
  old !== undefined && next !== undefined && old.isEqualNode(next)

/** Makes a node the same as another of its kind, or puts that into its place. */
function become(old: ChildNode, next: ChildNode): void {
  if (old.nodeName !== next.nodeName) old.replaceWith(next)
  else if (old.nodeType === Node.ELEMENT_NODE) becomeElement(old as Element, next as Element)
  else if (old.nodeValue !== next.nodeValue) old.nodeValue = next.nodeValue
}

function becomeElement(old: Element, next: Element): void {
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name)) old.removeAttribute(name)
  for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value)
  patch(old, next)
}
