import { openVault } from '../../src/platform/secrets.ts'
import type { peopleRoutes } from '../../src/modules/people/index.ts'

type PeopleRoom = Parameters<typeof peopleRoutes>[0]

/** What the pages of signing in work with, where no role needs a second factor and letters are gathered. */
export function peopleRoom(
  room: Pick<PeopleRoom, 'db' | 'now'> & Partial<PeopleRoom>,
): PeopleRoom & { readonly letters: Parameters<PeopleRoom['post']>[0][] } {
  const letters: Parameters<PeopleRoom['post']>[0][] = []
  return {
    vault: openVault(Buffer.alloc(32, 7)),
    siteUrl: 'http://localhost',
    factorRoles: [],
    signOn: null,
    post: async (letter) => letters.push(letter) > 0,
    ...room,
    letters,
  }
}
