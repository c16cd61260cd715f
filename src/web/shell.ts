import type { Registry } from 'prom-client'
import type { Actor } from '../kernel/actor.ts'
import type { Budgets } from '../platform/budgets.ts'
import type { Answer } from './answer.ts'
import type { Fields } from './form.ts'
import type { Log } from '../platform/log.ts'
import type { ReceiveFile } from './received-file.ts'
import type { Ask, AuditEvent, Route } from './route.ts'
import type { Credential, SignedIn } from './session.ts'

/** One line of the audit log: who was let in where; parameters of the path name what was looked at. */
export type AuditEntry = {
  readonly event: Exclude<AuditEvent, 'none'>
  readonly actor: Actor
  readonly params: Readonly<Record<string, unknown>>
  readonly requestId: string
}

/** What the shell is given by `compose`: the modules' routes, and the few questions it cannot answer itself. */
export type Shell = {
  readonly routes: readonly Route[]
  /** The officer behind a session or a token; null where it is unknown, expired or revoked. */
  authenticate(credential: Credential): Promise<SignedIn | null>
  /**
   * Asked before a route with `stepUp` where nobody has proved lately who sits there: the page that asks for a proof, or
   * null where what was sent along proves it. What was typed is in `ask.body` and comes back with the proof.
   */
  askForProof(ask: Ask<unknown, unknown, Fields>, isSent: boolean): Promise<Answer | null>
  /** Told before a route with an audit event is entered; the visit fails when it cannot be recorded. */
  audit(entry: AuditEntry): Promise<void>
  readonly receiveFile: ReceiveFile
  readonly budgets: Budgets
  /** Can requests be served: does the database answer? */
  isReady(): Promise<boolean>
  readonly metrics: Registry
  readonly log: Log
  /** Requests are turned away while the process is this far behind (milliseconds); 0 for never. */
  readonly overloadedAfterMs: number
  /** Believe `X-Forwarded-*` of the proxy in front: true, or its addresses. */
  readonly trustProxy: boolean | string
  /** Cookies only over HTTPS, and the browser told to stay there. */
  readonly secure: boolean
}
