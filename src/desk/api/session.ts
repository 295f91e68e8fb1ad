import { z } from 'zod'
import type { Failure } from './error.ts'

/** What somebody may do: a writer edits and builds, an approver may approve too. */
export type Role = 'writer' | 'approver'

/**
 * Who is at the desk.
 *
 * `{"user":{"name":"Ilse Varn","roles":["writer"]},"how":"password","program":"Communiqué 0.1.0","folder":"input"}`
 */
export interface Session {
  readonly user: {
    /** In `link` mode the name of the account on this machine. */
    readonly name: string
    readonly roles: readonly Role[]
  }
  readonly how: 'link' | 'password'
  /** Name and version of the program. */
  readonly program: string
  /** The folder of records, as the desk was called with. */
  readonly folder: string
  /** Roles in which a release must be approved, as `communique.yaml` has them; suggestions for approving. */
  readonly approvalRoles: readonly string[]
}

/** 401: how to sign in. */
export interface SignedOut extends Failure {
  readonly how: 'link' | 'password'
}

/** `{"name":"ilse","password":"…"}`; 401 `signed-out` when it is wrong, 429 `too-many` after five wrong ones. */
export const signIn = z.strictObject({ name: z.string().min(1).max(200), password: z.string().min(1).max(1000) })
export type SignIn = z.infer<typeof signIn>

/** An address to open in another browser of this machine: good once, for ten minutes. */
export interface SignInLink {
  readonly url: string
}
