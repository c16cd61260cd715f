import { messages } from '../../../web/messages/messages.ts'
import type { DirectLetter } from '../../notices/index.ts'

/** Tells the Ombudsman's mailbox that a dossier is there. Whoever reads along learns a number and no more. */
export function letterOf(to: string, number: string, link: string): DirectLetter {
  const { letter } = messages.id.referrals
  return {
    to,
    language: 'id',
    subject: letter.subject,
    pieces: [
      { kind: 'text', text: letter.body(number) },
      { kind: 'action', label: letter.open, href: link },
    ],
  }
}
