import { escaped } from '../../verify/report/escape.ts'
import type { Conformance } from '../conformance/index.ts'
import { sha512 } from './manifest-lines.ts'
import type { PayloadFile } from './payload.ts'
import type { BagRequest } from './request.ts'

/** Where the list of events stands in a bag. */
export const EVENTS = 'data/premis.xml'

interface Event {
  /** A term of the Library of Congress's vocabulary of preservation events. */
  readonly type: 'creation' | 'validation' | 'message digest calculation'
  readonly detail: string
  readonly outcome: string
  readonly objects: readonly PayloadFile[]
}

const element = (name: string, content: string): string => `<${name}>${content}</${name}>`
const text = (name: string, content: string): string => element(name, escaped(content))

const identifier = (name: string, type: string, value: string): string =>
  element(name, text(`${name}Type`, type) + text(`${name}Value`, value))

/** A file with its digest, size and format. */
function object({ path, bytes, mediaType }: PayloadFile): string {
  const fixity = element('fixity', text('messageDigestAlgorithm', 'SHA-512') + text('messageDigest', sha512(bytes)))
  const format = element('format', element('formatDesignation', text('formatName', mediaType)))
  const characteristics = element('objectCharacteristics', fixity + text('size', String(bytes.length)) + format)
  return `<object xsi:type="file">${identifier('objectIdentifier', 'path in the bag', path)}${characteristics}</object>`
}

function eventElement({ type, detail, outcome, objects }: Event, index: number, date: string, agent: string): string {
  const linked = objects.map(({ path }) => identifier('linkingObjectIdentifier', 'path in the bag', path))
  return element(
    'event',
    [
      identifier('eventIdentifier', 'number in this list', String(index + 1)),
      text('eventType', type),
      text('eventDateTime', date),
      element('eventDetailInformation', text('eventDetail', detail)),
      element('eventOutcomeInformation', text('eventOutcome', outcome)),
      identifier('linkingAgentIdentifier', 'name and version', agent),
      ...linked,
    ].join(''),
  )
}

/**
 * What happened to the files of a bag, as PREMIS 3.0: they were made, checked and their digests taken, by which program and
 * when, as the clock that was handed in tells.
 */
export function premis(request: BagRequest, payload: readonly PayloadFile[], conformance: Conformance): Uint8Array {
  const { record, program, now } = request
  const date = new Date(now).toISOString()
  const count = (outcome: string) => conformance.checks.filter((check) => check.outcome === outcome).length
  const events: Event[] = [
    {
      type: 'creation',
      detail: `Documents and lists made of the record with SHA-256 ${record.sha256}`,
      outcome: 'success',
      objects: payload.filter(({ made }) => made === 'derived'),
    },
    {
      type: 'validation',
      detail: 'Checks that data/conformance.json lists',
      outcome: `${count('passed')} passed, ${count('failed')} failed, ${count('not checked')} not checked`,
      objects: payload.filter(({ path }) => /^data\/(?:record|documents|public)\//.test(path)),
    },
    { type: 'message digest calculation', detail: 'SHA-512', outcome: 'success', objects: payload },
  ]
  const [name, version] = [program.replace(/ [^ ]+$/, ''), program.split(' ').at(-1) ?? '']
  const agent = [
    identifier('agentIdentifier', 'name and version', program),
    text('agentName', name),
    text('agentType', 'software'),
    text('agentVersion', version),
  ]
  const lines = [
    ...payload.map(object),
    ...events.map((event, index) => eventElement(event, index, date, program)),
    element('agent', agent.join('')),
  ]
  const root =
    'xmlns="http://www.loc.gov/premis/v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0"'
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<premis ${root}>\n${lines.join('\n')}\n</premis>\n`
  return new TextEncoder().encode(xml)
}
