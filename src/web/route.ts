import type { z } from 'zod'
import type { Actor } from '../kernel/actor.ts'
import type { Answer } from './answer.ts'
import type { Fields } from './form.ts'
import type { Budget } from '../platform/budgets.ts'
import type { Language, Messages } from './messages/messages.ts'
import type { Permission } from './permission.ts'
import type { ReceivedFile } from './received-file.ts'

/** What the audit log calls a visit to this route, as in `identity.read`; `none` for what anybody may do unseen. */
export type AuditEvent = 'none' | `${string}.${string}`

/**
 * A budget, and whose: each visitor's (officer or network address), or each visitor's on each report (the path's `:number`), so that a
 * stranger uses up nothing of the reporter's.
 */
export type RouteLimit = Budget & { readonly per: 'visitor' | 'report' }

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

type Schema = z.ZodType | undefined
type Parsed<S extends Schema, Otherwise> = S extends z.ZodType ? z.output<S> : Otherwise

/** A request as a handler sees it: parsed, authenticated, allowed to be here. */
export type Ask<Params = unknown, Query = unknown, Body = unknown> = {
  readonly params: Params
  readonly query: Query
  /** As the `body` schema says; without one, the fields of a form. */
  readonly body: Body
  readonly actor: Actor
  /** What the reporter showed (`Authorization: Report …`, or the cookie of that report's page); not yet checked. */
  readonly reporterSecret: string | null
  readonly language: Language
  readonly text: Messages
  /** The token that each form of the page carries: `csrfField(ask.csrf())`. Calling it sets a cookie. */
  readonly csrf: () => string
  readonly cookie: (name: string) => string | null
  readonly header: (name: string) => string | null
  /** Path and query as asked for, always of this site. */
  readonly address: `/${string}`
  /** The network address of the visitor, for rate limits only; never stored with a report. */
  readonly remoteAddress: string
  readonly requestId: string
  /** The files that came with it, each put away or refused (only where the route `takesFiles`). */
  readonly files: readonly ReceivedFile[]
  /** The officer still owes a second factor; only routes that are open before it ever see so. */
  readonly owesFactor: boolean
  /** The form's token is no good any more (only where the route `keepsTyped`): show the form again, change nothing. */
  readonly isStale: boolean
}

type Definition<Params extends Schema, Query extends Schema, Body extends Schema> = {
  readonly method: Method
  readonly path: `/${string}`
  readonly permission: Permission
  readonly audit: AuditEvent
  /** With a token that is no good any more the handler is asked all the same, `isStale`, so that no word is lost. */
  readonly keepsTyped?: true
  /** Asked only of who proved lately that it is them: identities, exports, keys, people. Not together with `takesFiles`. */
  readonly stepUp?: true
  /** Open to an officer who still owes a second factor: where it is set up or shown. */
  readonly beforeSecondFactor?: true
  /** Forms with files come here (`multipart/form-data`), beside plain ones. */
  readonly takesFiles?: true
  /** So long may its form be, where that is more than other forms may. */
  readonly bodyBytes?: number
  /** How often one visitor may do this; absent where nothing is to be gained by doing it often. */
  readonly limits?: readonly RouteLimit[]
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  /** For the API's description: one sentence, and the shape of each answer by status. */
  readonly summary?: string
  readonly answers?: Readonly<Record<number, z.ZodType>>
  handler(
    ask: Ask<Parsed<Params, Readonly<Record<string, string>>>, Parsed<Query, unknown>, Parsed<Body, Fields>>,
  ): Answer | Promise<Answer>
}

declare const built: unique symbol
/** Made only by `route`, so that none is without permission and audit event. */
export type Route = Omit<Definition<Schema, Schema, Schema>, 'handler'> & {
  readonly [built]: true
  handler(ask: Ask): Answer | Promise<Answer>
}

/**
 * Declares one route. Path parameters are written `:number`. Query and body that do not fit their schema never reach
 * the handler (400 with the wrong fields). Throws at start where permission or audit event is missing.
 */
export function route<
  Params extends Schema = undefined,
  Query extends Schema = undefined,
  Body extends Schema = undefined,
>(definition: Definition<Params, Query, Body>): Route {
  const { method, path, permission, audit } = definition
  if (!permission || !audit)
    throw new Error(`${method} ${path} declares no ${permission ? 'audit event' : 'permission'}`)
  if (definition.stepUp && definition.takesFiles)
    throw new Error(`${method} ${path} asks for a proof, which would lose the files that came along`)
  return definition as unknown as Route
}

/** Routes under these paths speak JSON and bearer tokens; all others speak HTML, cookies and forms. */
export const isApi = (path: string): boolean => path.startsWith('/api/')
