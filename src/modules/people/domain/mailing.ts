import type { Post } from '../../../kernel/actor.ts'
import type { Role } from '../../../kernel/law/words.ts'

/** How an officer is written to: each notice at once, or one e-mail a day of what waits; what is urgent comes at once. */
export const mailings = ['each', 'daily'] as const
export type Mailing = (typeof mailings)[number]

/** Who works through a queue hears of it once a day; who hears seldom hears at once (product). */
const dailyRoles: readonly Role[] = ['nationalAdmin', 'coordinator', 'liaison', 'official', 'superior']

/** What the officer chose, else what suits their posts. */
export const mailingOf = (chosen: Mailing | null, posts: readonly Post[]): Mailing =>
  chosen ?? (posts.some(({ role }) => dailyRoles.includes(role)) ? 'daily' : 'each')
