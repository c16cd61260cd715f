import type { TestContext } from 'node:test'
import {
  blankQuotes,
  planNotices,
  tellRecovery,
  renderNotice,
  sendNotices,
  type NoticesRoom,
} from '../../src/modules/notices/index.ts'
import type { Attempted, Outgoing, Sender } from '../../src/modules/notices/domain/sender.ts'
import { breachFacts, requestFacts } from '../../src/modules/rights/index.ts'
import { openRoom } from './room.ts'

/** A mail gateway that answers as told, taking everything where nothing is, and keeps what it was given. */
export function gateway(answers: (message: Outgoing) => Promise<Attempted> | Attempted = accepted) {
  const given: Outgoing[] = []
  const sender: Sender = {
    async send(message) {
      given.push(message)
      return answers(message)
    },
  }
  return { sender, given }
}
/** Takes the message. */
export const accepted = ({ messageId }: Outgoing): Attempted => ({ outcome: 'accepted', providerId: messageId })

/** Reports that owe notices, and the room that sends them; `email` is the only gateway, null where there is none. */
export async function openNotices(t: TestContext, email: Sender | null = gateway().sender) {
  const reports = { ...(await openRoom(t, { reactions: [planNotices(), blankQuotes] })), tellRecovery }
  const senders = email === null ? {} : { email }
  const room: NoticesRoom = {
    reports,
    senders,
    render: renderNotice,
    siteUrl: 'https://lapor.test',
    requestFacts: (request) => requestFacts(reports, request),
    breachFacts: (breach, person) => breachFacts(reports, breach, person),
  }
  return { reports, room }
}

/** Sends everything that is due; a gateway is waited for as long as the program does, unless told otherwise. */
export async function sendAll(room: NoticesRoom, timeoutMs?: number): Promise<void> {
  while ((await sendNotices(room, timeoutMs)).taken > 0);
}
