import type { Key } from '../../../../web/components/shortcuts/keys.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import type { Queue } from '../../../reports/index.ts'
import { slugOf, type OfficersCommand } from '../commands/officers-command.ts'

/** After `g`: the first letters of their Indonesian names, where two begin alike another one that is heard in it. */
const keyOfQueue: Readonly<Record<Queue, string>> = {
  verify: 'v',
  verifyNationally: 'n',
  answer: 'j',
  approve: 's',
  returned: 'd',
  mine: 'm',
  unit: 'u',
  unassigned: 'b',
  watched: 'p',
  waiting: 't',
  undeliverable: 'k',
  appeals: 'e',
  referralsNew: 'i',
  referralsReady: 'l',
  referralsAsked: 'y',
  referrals: 'r',
  supervisory: 'w',
  all: 'a',
}

/** From anywhere on the desk to the queues that this officer works through. */
export const queueKeys = (queues: readonly Queue[], { desk, shortcuts }: Messages): Key[] =>
  queues.map((queue) => ({
    key: `g ${keyOfQueue[queue]}`,
    does: shortcuts.goTo(desk.queues[queue]),
    goes: `/petugas?daftar=${queue}`,
  }))

/** The commands that an officer gives often have a key of their own, as they are called in Indonesian. */
const keyOfCommand: Partial<Readonly<Record<OfficersCommand, string>>> = {
  dispose: 't',
  handleHere: 'h',
  requestClarification: 'm',
  archive: 'a',
  rule: 'p',
  followUp: 'w',
  draftFollowUp: 'w',
  acknowledge: 'y',
  approve: 's',
  returnDraft: 'e',
  refuse: 'o',
  publish: 'b',
  note: 'c',
  message: 'i',
}

/** The steps that are possible on this report: the one whose form stands open, and those that are a link away. */
export const commandKeys = (
  open: OfficersCommand | null,
  others: readonly OfficersCommand[],
  { deskCommands }: Messages,
): Key[] =>
  [...(open === null ? [] : [open]), ...others].flatMap((command): Key[] => {
    const key = keyOfCommand[command]
    if (key === undefined) return []
    const presses = command === open ? 'main [data-next-step]' : `main [data-step="${slugOf(command)}"]`
    return [{ key, does: deskCommands.commands[command].does, presses }]
  })
