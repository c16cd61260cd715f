import type { PostLetter } from '../../notices/index.ts'
import type { ReportsRoom } from '../../reports/index.ts'

/** What the pages of links work with. */
export type OutsideRoom = {
  readonly reports: ReportsRoom
  readonly post: PostLetter
  /** How people reach the site, without a slash at the end. */
  readonly siteUrl: string
}
