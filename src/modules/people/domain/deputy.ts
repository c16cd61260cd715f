import type { Post } from '../../../kernel/actor.ts'
import type { Role } from '../../../kernel/law/words.ts'

/** Those who see reports through from end to end and may stand in for one another (product). */
const answering: readonly Role[] = ['coordinator', 'liaison', 'official', 'superior']

/** Who keeps watch over others keeps apart from them: their deputy holds the same office. */
const mayStandIn = (role: Role, by: Role): boolean =>
  role === by || (answering.includes(role) && answering.includes(by))

/** Can a holder of these posts stand in for all of those? Both belong to one agency. */
export const mayDeputise = (absent: readonly Post[], deputy: readonly Post[]): boolean =>
  absent.length > 0 && absent.every(({ role }) => deputy.some((post) => mayStandIn(role, post.role)))
