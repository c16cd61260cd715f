import type { Actor, Post } from '../../../kernel/actor.ts'

/** One line of the record of what was done or looked at. Never holds personal data: only ids, names of things, counts. */
export type AuditEntry = {
  readonly at: Temporal.Instant
  readonly actor: Actor
  /** Past fact with its room before the dot: `agency.changed`, `identity.read`. */
  readonly event: string
  /** The id of what it was done to; null where there is no such thing. */
  readonly subject: string | null
  readonly detail: Readonly<Record<string, string | number | boolean | null>>
  /** The post from which an officer did it, or the office outside that did, where that is known: kept in the detail as `office` and `role`. */
  readonly post?: Pick<Post, 'agency' | 'role'> | null
}

/** Where a page begins: behind this entry. */
export type AuditKey = { readonly at: Temporal.Instant; readonly id: string }
