import type { TellRecovery } from '../../reports/index.ts'
import { insertEventlessNotice } from '../store/eventless-notice.ts'

/** Writes into the ledger that a code is to be sent to the reporter's contact; the code itself is nowhere in it. */
export const tellRecovery: TellRecovery = async (tx, { state, reporter, by, now }) =>
  insertEventlessNotice(tx, {
    template: 'recovery',
    quietZone: null,
    number: state.number,
    // It tells of no event; the ledger wants the one that was the last.
    seq: state.seq,
    agency: state.lead ?? state.receivedBy,
    recipient: reporter,
    route: by === 'phone' ? 'sms' : 'email',
    at: now,
  })
