import type { Handlers } from './handlers.ts'

export const involvement = {
  officerInvolved: (_law, state, { officer }) => ({ ...state, involved: [...(state.involved ?? []), officer] }),

  officerReleased(_law, { involved = [], ...state }, { officer }) {
    const left = involved.filter((one) => one !== officer)
    return left.length === 0 ? state : { ...state, involved: left }
  },
} satisfies Partial<Handlers>
