/** What every channel plugs into: notices ask for a sender, and hear from it what came back. */
export type { Attempted, Bounce, BounceReading, BounceSource, Outgoing, Sender } from '../modules/notices/index.ts'
