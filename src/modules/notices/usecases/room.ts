import type { ReportsRoom } from '../../reports/index.ts'
import type { Route } from '../domain/notice.ts'
import type { Sender } from '../domain/sender.ts'
import type { Letter } from './letter.ts'

/** What the use cases of notices work with. */
export type NoticesRoom = {
  readonly reports: ReportsRoom
  /** The gateways that are there; a route without one cannot be used. */
  readonly senders: Readonly<Partial<Record<Route, Sender>>>
  /** Puts a letter into words. */
  readonly render: (letter: Letter) => { readonly subject: string; readonly text: string }
  /** How people reach the site, without a slash at the end. */
  readonly siteUrl: string
}
