import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Bounce } from '../port.ts'
import { readBounce } from './read-bounce.ts'

const token = '019c8d2e000070008000a1b2c3d4e5f6.0.2.0123456789ab'
const messageId = '019c8d2e-0000-7000-8000-a1b2c3d4e5f6'

const lines = (...each: readonly string[]): string => each.join('\r\n')

/** A report of delivery in three parts: a letter for people, the fields for machines, what came back. */
const report = (fields: readonly string[], returned: readonly string[], head: readonly string[] = []): string =>
  lines(
    ...(head.length > 0 ? head : ['To: bounces@lapor.test']),
    'From: MAILER-DAEMON@mx.contoh.id (Mail Delivery System)',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="B1"',
    '',
    '--B1',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system at host mx.contoh.id.',
    '',
    '--B1',
    'Content-Type: message/delivery-status',
    '',
    ...fields,
    '',
    '--B1',
    ...returned,
    '',
    '--B1--',
    '',
  )

const head = [
  'Content-Type: text/rfc822-headers',
  '',
  'From: LAPOR! <lapor@contoh.go.id>',
  `Message-ID: <${messageId}@contoh.go.id>`,
]
const whole = [
  'Content-Type: message/rfc822',
  '',
  `Return-Path: <bounces+${token}@lapor.test>`,
  'Subject: Laporan Anda',
  `Message-ID:`,
  ` <${messageId}.3@contoh.go.id>`,
  '',
  'Isi surat.',
]
const nothing = ['Content-Type: text/plain', '', '(not returned)']

const table: readonly [what: string, raw: string, read: Bounce | null][] = [
  [
    'a server that reports by the book, to our return path',
    report(
      [
        'Reporting-MTA: dns; mx.contoh.id',
        '',
        'Final-Recipient: rfc822; melati@contoh.id',
        'Action: failed',
        'Status: 5.1.1',
        'Diagnostic-Code: smtp; 550 5.1.1 <melati@contoh.id>: no such user',
      ],
      head,
      [`Delivered-To: bounces+${token}@lapor.test`, `To: bounces+${token}@lapor.test`],
    ),
    { action: 'failed', status: '5.1.1', returnToken: token, messageId },
  ],
  [
    'the envelope’s id alone, its field broken over two lines',
    report(
      [
        'Reporting-MTA: dns; mx.contoh.id',
        'Original-Envelope-Id:',
        ` ${token}`,
        '',
        'Final-Recipient: rfc822; melati@contoh.id',
        'Action: Failed',
        'Status: 5.2.2 (mailbox full)',
      ],
      nothing,
    ),
    { action: 'failed', status: '5.2.2', returnToken: token, messageId: null },
  ],
  [
    'the whole message returned, its id broken over two lines',
    report(
      [
        'Reporting-MTA: dns; mx.contoh.id',
        '',
        'Final-Recipient: rfc822; melati@contoh.id',
        'Action: failed',
        'Status: 4.4.7',
      ],
      whole,
    ),
    { action: 'failed', status: '4.4.7', returnToken: token, messageId: `${messageId}.3` },
  ],
  [
    'a delay, which is not the end',
    report(
      [
        'Reporting-MTA: dns; mx.contoh.id',
        '',
        'Final-Recipient: rfc822; melati@contoh.id',
        'Action: delayed',
        'Status: 4.4.1',
        'Will-Retry-Until: Tue, 3 Mar 2026 10:00:00 +0700',
      ],
      head,
    ),
    { action: 'delayed', status: '4.4.1', returnToken: null, messageId },
  ],
  [
    'an arrival',
    report(
      [
        'Reporting-MTA: dns; mx.contoh.id',
        '',
        'Final-Recipient: rfc822; melati@contoh.id',
        'Action: delivered',
        'Status: 2.0.0',
      ],
      head,
    ),
    { action: 'delivered', status: '2.0.0', returnToken: null, messageId },
  ],
  [
    'two recipients of one address, of whom one failed',
    report(
      [
        'Reporting-MTA: dns; mx.contoh.id',
        '',
        'Final-Recipient: rfc822; a@contoh.id',
        'Action: relayed',
        'Status: 2.1.9',
        '',
        'Final-Recipient: rfc822; b@contoh.id',
        'Action: failed',
        'Status: 5.7.1',
      ],
      head,
    ),
    { action: 'failed', status: '5.7.1', returnToken: null, messageId },
  ],
  [
    'an old server that writes a letter for people',
    lines(
      `To: bounces+${token.toUpperCase()}@lapor.test`,
      'From: MAILER-DAEMON@mx.contoh.id',
      'Subject: failure notice',
      '',
      'Hi. This is the qmail-send program at mx.contoh.id.',
      'This is a permanent error; I’ve given up. Sorry it didn’t work out.',
      '',
      '<melati@contoh.id>:',
      'Sorry, no mailbox here by that name. (#5.1.1)',
      '',
      '--- Below this line is a copy of the message.',
      '',
      `Message-ID: <${messageId}@contoh.go.id>`,
    ),
    { action: 'failed', status: '5.1.1', returnToken: token, messageId },
  ],
  [
    'a letter that says it goes on trying',
    lines(
      `To: bounces+${token}@lapor.test`,
      'From: postmaster@mx.contoh.id',
      'Subject: Warning: message delayed 4 hours',
      '',
      'No action is required; we will keep trying.',
    ),
    { action: 'delayed', status: null, returnToken: token, messageId: null },
  ],
  [
    'a holiday notice',
    lines(
      `To: bounces+${token}@lapor.test`,
      'From: melati@contoh.id',
      'Subject: Sedang cuti',
      'Auto-Submitted: auto-replied',
      '',
      'Saya kembali Senin. Error 5.1.1 itu apa ya?',
    ),
    null,
  ],
  [
    'a person’s answer',
    lines('To: bounces@lapor.test', 'From: melati@contoh.id', 'Subject: Re: Laporan Anda', '', 'Terima kasih.'),
    null,
  ],
  ['a report without any recipient', report(['Reporting-MTA: dns; mx.contoh.id'], head), null],
  ['nothing', '', null],
]

for (const [what, raw, read] of table)
  test(`a bounce is read: ${what}`, async () => assert.deepEqual(await readBounce(raw), read))

test('bytes that are no e-mail are no bounce', async () => {
  assert.equal(await readBounce(Uint8Array.from({ length: 5000 }, (_, i) => (i * 31) % 256)), null)
})

test('a letter of a thousand parts in one another is no bounce', async () => {
  const opened = Array.from({ length: 1000 }, (_, n) =>
    lines(`Content-Type: multipart/mixed; boundary=b${n}`, '', `--b${n}`),
  )
  assert.equal(await readBounce(lines(`To: bounces+${token}@lapor.test`, ...opened)), null)
})
