import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sender } from '../port.ts'
import { letterhead, type MailSettings } from './letterhead.ts'

/**
 * Instead of a mail server: each e-mail becomes a file in `folder`, named by its message id, which any mail program
 * opens. The same message again is the same file. Not for production.
 */
export function outboxSender(folder: string, settings: MailSettings): Sender {
  return {
    async send(message) {
      const { createTransport } = await import('nodemailer')
      const composer = createTransport({ streamTransport: true, buffer: true })
      const { message: bytes } = await composer.sendMail(letterhead(message, settings))
      await mkdir(folder, { recursive: true })
      const path = join(folder, `${message.messageId}.eml`)
      await writeFile(`${path}.part`, bytes as Buffer)
      await rename(`${path}.part`, path)
      return { outcome: 'accepted', providerId: message.messageId }
    },
  }
}
