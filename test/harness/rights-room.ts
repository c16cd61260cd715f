import type { RightsRoom } from '../../src/modules/rights/index.ts'
import type { TestProgram } from './program.ts'

/** Rights as the program has them, telling nobody: for tests of what becomes of data. */
export const rightsRoomOf = ({ room: reports }: TestProgram): RightsRoom => ({
  reports,
  accounts: {
    db: reports.db,
    now: reports.now,
    vault: reports.vault,
    post: { routes: ['email'], send: async () => true },
    siteUrl: 'https://lapor.test',
    registry: null,
    accountsWith: async () => [],
    forgetToo: async () => {},
    onBroken: () => {},
  },
  tell: async () => {},
})
