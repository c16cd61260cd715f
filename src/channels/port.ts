/** What every channel plugs into: notices ask for a sender, and give it messages that are ready to go. */
export type { Attempted, Outgoing, Sender } from '../modules/notices/index.ts'
