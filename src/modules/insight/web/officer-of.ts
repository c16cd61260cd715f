import type { Officer } from '../../../kernel/actor.ts'
import type { Ask } from '../../../web/route.ts'

/** Who asks; the permissions of these pages let nobody but officers in. */
export function officerOf({ actor }: Pick<Ask, 'actor'>): Officer {
  if (actor.kind !== 'officer') throw new Error('a page for officers was entered by somebody who is none')
  return actor
}
