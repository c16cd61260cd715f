import type { toldId } from './told.id.ts'

export const toldEn: typeof toldId = {
  title: 'What we told you',
  lead: 'Every message about this report, where it went, and whether it arrived.',
  change: 'Is the contact wrong? Change it here.',
  noContact: 'You left no contact, so there is nothing that we can send. The news is on the report’s page.',
  add: 'Add an e-mail address or phone number.',
  nothing: 'No message has been sent yet.',
  read: 'Read the message',
  ways: { app: 'On this page', email: 'E-mail', sms: 'SMS' },
  wayTo: (way, address) => `${way} to ${address}`,
  states: {
    queued: (way, at) => `${way}: waiting to be sent, at ${at} at the earliest.`,
    sending: (way) => `${way}: being sent.`,
    accepted: (way, at) => `${way}: taken by your provider, ${at}.`,
    delivered: (way, at) => `${way}: arrived, ${at}.`,
    failed: (way) => `${way}: did not arrive, because that address refused it. Check your contact.`,
    givenUp: (way) => `${way}: did not arrive, though we tried many times. Check your contact.`,
    noRoute: (way) => `${way}: not sent, because that way is not connected here yet.`,
  },
}
