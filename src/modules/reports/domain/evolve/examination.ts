import type { Handlers } from './handlers.ts'

/** The inspectorate's side of a supervisory report; it moves neither its state nor any clock. */
export const examination = {
  examinationJoined: (_law, state, { inspectorate }) => ({
    ...state,
    examination: { inspectorate, reportedBy: [], result: null },
  }),

  examinationRecorded: (_law, state, { by }) =>
    state.examination === undefined || by.kind !== 'officer'
      ? state
      : { ...state, examination: { ...state.examination, reportedBy: [...state.examination.reportedBy, by.id] } },

  examinationConcluded: (_law, state, { result }) =>
    state.examination === undefined ? state : { ...state, examination: { ...state.examination, result } },
} satisfies Partial<Handlers>
