import type { Readable } from 'node:stream'
import type { AttachmentCard, FileRefusal } from '../kernel/attachments.ts'
import type { Result } from '../kernel/result.ts'

/** A file while it streams in. Its bytes end at the limit; whether there were more is known once they were read. */
export type IncomingFile = { readonly name: string; readonly bytes: Readable; readonly isCut: () => boolean }

/** A file that came with a form: put away under its id, or refused under the name that it came with. */
export type ReceivedFile = Result<AttachmentCard, { readonly refusal: FileRefusal; readonly name: string }>

/** Puts a file away, or says why not; `from` is the network address, for limits only. */
export type ReceiveFile = (file: IncomingFile, from: string) => Promise<Result<AttachmentCard, FileRefusal>>
