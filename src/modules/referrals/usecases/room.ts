import type { Readable } from 'node:stream'
import type { Files } from '../../../platform/files.ts'
import type { CheckOutside, SendOutside } from '../../../platform/outgoing/send-outside.ts'
import type { AttachmentsRoom } from '../../attachments/index.ts'
import type { DirectLetter, PostLetter } from '../../notices/index.ts'
import type { ReportsRoom } from '../../reports/index.ts'
import type { Dossier } from '../domain/dossier.ts'

/** An application of the Ombudsman that takes dossiers by itself, and the secret that both know. */
export type OmbudsmanApplication = { readonly url: string; readonly secret: string }

/** What the use cases of referrals work with. */
export type ReferralsRoom = {
  readonly reports: ReportsRoom
  readonly attachments: AttachmentsRoom
  /** Where archives lie, sealed. */
  readonly files: Files
  /** How a dossier is set on paper, and written for programs. */
  readonly print: (dossier: Dossier) => Promise<Readable>
  readonly write: (dossier: Dossier) => string
  readonly send: SendOutside
  /** Would anything be sent there? */
  readonly checkAddress: CheckOutside
  readonly post: PostLetter
  /** The letter to the Ombudsman's mailbox. */
  readonly letter: (to: string, number: string, link: string) => DirectLetter
  /** For offices that have none of their own; null where there is none. */
  readonly application: OmbudsmanApplication | null
  /** The Ombudsman's mailbox, which is told that something is there and never what; null where there is none. */
  readonly mailbox: string | null
  readonly siteUrl: string
}
