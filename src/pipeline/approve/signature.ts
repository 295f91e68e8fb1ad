import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Approval } from '../../record/schema.ts'

/** A key that can't be used: not PEM, not Ed25519, or locked by a passphrase. */
export class KeyError extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'KeyError'
  }
}

/** What is signed: the canonical JSON (RFC 8785) of the approval and the record that it is of. */
function signed(record: string, { by, role, date, sha256 }: Approval): Uint8Array {
  const json = canonicalize({ schema: 'communique-approval/1', record, by, role, date, sha256 })
  return new TextEncoder().encode(json)
}

/** The Ed25519 signature (RFC 8032) of an approval, in base64. */
export const signatureOf = (record: string, approval: Approval, key: KeyObject): string =>
  sign(null, signed(record, approval), key).toString('base64')

/** Whether the approval's signature was made with the private half of `key`. */
export const isSignedBy = (record: string, approval: Approval, key: KeyObject): boolean =>
  verify(null, signed(record, approval), key, Buffer.from(approval.signature ?? '', 'base64'))

function ed25519(make: () => KeyObject, what: string): KeyObject {
  let key: KeyObject
  try {
    key = make()
  } catch {
    throw new KeyError(`Unexpected ${what}, expected an Ed25519 key as PEM, without a passphrase`)
  }
  if (key.asymmetricKeyType !== 'ed25519') {
    throw new KeyError(`Unexpected key of the kind \`${key.asymmetricKeyType}\`, expected an Ed25519 key`)
  }
  return key
}

/** @throws KeyError */
export const privateKey = (pem: string): KeyObject => ed25519(() => createPrivateKey(pem), 'private key')

/** @throws KeyError */
export const publicKey = (pem: string): KeyObject => ed25519(() => createPublicKey(pem), 'public key')

export const publicHalf = (key: KeyObject): KeyObject => createPublicKey(key)
