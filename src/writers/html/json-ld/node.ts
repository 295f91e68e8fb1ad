/** A node of one type: schema.org's types are unions with their subtypes and with plain identifiers. */
export type NodeOfType<Union, Type extends string> = Extract<Union, { '@type': Type }>

/** A node without the properties that are absent. */
export function present<Node extends object>(properties: { [K in keyof Node]: Node[K] | undefined }): Node {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as Node
}

/** A list, or nothing when it is empty. */
export const some = <T>(values: readonly T[] | undefined): readonly T[] | undefined =>
  values && values.length > 0 ? values : undefined

/** Identifiers inside the page: two nodes of the graph never share one, whatever ids a record gives. */
export const articleId = '#release'
export const eventId = '#event'
export const personReference = (id: string) => ({ '@id': `#person-${id}` }) as const
export const organizationReference = (id: string) => ({ '@id': `#organization-${id}` }) as const
