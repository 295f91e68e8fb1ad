import type { Element } from 'hast'
import type { State } from 'mdast-util-to-hast'
import type { Figure } from '../../../document/nodes.ts'
import { element } from '../element.ts'
import { standIn } from '../picture.ts'
import { contextOf } from '../state.ts'

/** A photo inside the page. Where it can't be read, the caption stands alone (and a message has said so). */
export function figure(state: State, node: Figure): Element {
  const { images } = contextOf(state)
  const image = images.get(node.file)
  const picture = image
    ? [
        element('img', {
          src: standIn([...images.keys()].indexOf(node.file)),
          alt: node.alt,
          width: image.width,
          height: image.height,
          loading: 'lazy',
          decoding: 'async',
        }),
      ]
    : []
  const caption = node.children.length > 0 ? [element('figcaption', {}, state.all(node))] : []
  return element('figure', { className: ['figure'] }, state.wrap([...picture, ...caption], true))
}
