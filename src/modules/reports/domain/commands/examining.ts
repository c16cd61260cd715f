import { whyNotConclude, whyNotJoin, whyNotRecord } from '../examination.ts'
import { happens, no, said } from './deciding.ts'
import type { Deciders } from './deciding.ts'

/** The inspectorate's part in a supervisory report (docs/decisions/0027). */
export const examining = {
  joinExamination({ state, as }) {
    const why = whyNotJoin(state)
    if (why !== null) return no(why)
    return happens({ type: 'examinationJoined', inspectorate: as.officer?.post.agency ?? state.receivedBy })
  },

  recordExamination({ state, command }) {
    const why = whyNotRecord(state)
    return why === null ? happens({ type: 'examinationRecorded', ...said(command) }) : no(why)
  },

  concludeExamination({ state, command: { result, text }, as }) {
    const why = whyNotConclude(state, as.officer?.id)
    return why === null ? happens({ type: 'examinationConcluded', result, text }) : no(why)
  },
} satisfies Partial<Deciders>
