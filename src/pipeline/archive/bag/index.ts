import type { VFileMessage } from 'vfile-message'
import { expectCatalogue } from '../catalogue/due.ts'
import { isListed } from '../catalogue/lost.ts'
import { checkConformance } from '../conformance/index.ts'
import { filedRecord, latestFiled } from './filed-record.ts'
import { bagInfo, infoText } from './info.ts'
import { type BagFile, manifestLines } from './manifest-lines.ts'
import { laterVersion, lostBag, otherRecord, unreadableBag } from './notes.ts'
import { payloadOf } from './payload.ts'
import { bagName, bagPlace } from './place.ts'
import { EVENTS, premis } from './premis.ts'
import type { BagRequest, Filed } from './request.ts'
import { writeFolder } from './write.ts'

const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/** The first version after this one that is not filed. */
function nextVersion({ archive, record }: Pick<BagRequest, 'archive' | 'record'>): number {
  let next = record.version + 1
  while (filedRecord(archive, record.id, next) !== undefined) next++
  return next
}

/**
 * Why a record may not be built while its versions are filed, be it a draft or whole: another record of the same version
 * is filed, or a later version, or the catalogue lists a bag of it that is gone. Undefined where nothing speaks against it.
 *
 * Rejects with the file system's own error.
 */
export async function refusalOf(request: Pick<BagRequest, 'archive' | 'record'>): Promise<VFileMessage | undefined> {
  const { archive, record } = request
  const path = bagPlace(archive, record.id, record.version)
  const filed = filedRecord(archive, record.id, record.version)
  if (filed === '') return unreadableBag(record, path)
  if (filed !== undefined && filed !== record.sha256) return otherRecord(record, path, nextVersion(request))
  const latest = latestFiled(archive, record.id)
  if (latest > record.version) return laterVersion(record, latest, bagPlace(archive, record.id, latest))
  if (filed === undefined && isListed(archive, bagName(record.id, record.version))) return lostBag(record, path)
  return undefined
}

/**
 * Files an issued version of a record as a BagIt 1.0 bag (RFC 8493) at `<archive>/<id>/v<version>`, after reading its
 * documents back. The bag is there whole or not at all, and is never changed. A version whose documents fail a check is
 * refused. Only one may file a record at a time, one that `refusalOf` has nothing against.
 *
 * Rejects with the file system's own error.
 */
export async function fileBag(request: BagRequest): Promise<Filed> {
  const { archive, record } = request
  const path = bagPlace(archive, record.id, record.version)
  if (filedRecord(archive, record.id, record.version) !== undefined) return { path, status: 'kept', messages: [] }
  const { conformance, messages } = await checkConformance(request)
  if (messages.some(({ fatal }) => fatal)) return { path, status: 'refused', messages }
  const payload = payloadOf(request, conformance)
  const events = { path: EVENTS, bytes: premis(request, payload, conformance) }
  await expectCatalogue(archive)
  await writeFolder(path, bagFiles(request, [...payload, events]))
  return { path, status: 'filed', messages }
}

/** The payload with its tag files around it. */
function bagFiles(request: BagRequest, payload: readonly BagFile[]): BagFile[] {
  const size = { bytes: payload.reduce((sum, { bytes }) => sum + bytes.length, 0), files: payload.length }
  const tags = [
    tagFile('bagit.txt', DECLARATION),
    tagFile('bag-info.txt', infoText(bagInfo(request, size))),
    tagFile('manifest-sha512.txt', manifestLines(payload)),
  ]
  return [...payload, ...tags, tagFile('tagmanifest-sha512.txt', manifestLines(tags))]
}

const tagFile = (path: string, text: string): BagFile => ({ path, bytes: new TextEncoder().encode(text) })
