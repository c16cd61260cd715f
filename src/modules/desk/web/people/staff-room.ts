import type { PostLetter } from '../../../notices/index.ts'
import type { ReportsRoom } from '../../../reports/index.ts'

/** What the pages of people work with: reports change hands when somebody leaves, and invitations go out by e-mail. */
export type StaffRoom = {
  readonly reports: ReportsRoom
  readonly post: PostLetter
  /** How people reach the site, without a slash at the end. */
  readonly siteUrl: string
}
