import { happens, no } from './deciding.ts'
import type { Deciders } from './deciding.ts'

/** Officers whom a report concerns themselves: from then on they have nothing to do with it (docs/decisions/0037). */
export const involving = {
  nameInvolved: ({ state, command: { officer } }) =>
    state.involved?.includes(officer) === true
      ? no('alreadyInvolved')
      : happens({ type: 'officerInvolved', officer, isOwnWord: false }),

  declareInvolved: ({ as }) =>
    as.officer === null
      ? no('notInvolved')
      : happens({ type: 'officerInvolved', officer: as.officer.id, isOwnWord: true }),

  releaseInvolved: ({ state, command: { officer, text } }) =>
    state.involved?.includes(officer) === true
      ? happens({ type: 'officerReleased', officer, text })
      : no('notInvolved'),
} satisfies Partial<Deciders>
