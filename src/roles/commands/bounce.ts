import { buffer } from 'node:stream/consumers'
import { readBounce } from '../../channels/email/read-bounce.ts'
import { recordBounce } from '../../modules/notices/index.ts'
import type { Command } from '../command.ts'

export const bounce: Command = {
  name: 'bounce',
  usage: '< message',
  summary: 'Takes in an e-mail that came back, from standard input: what a local mail server pipes here.',
  details:
    'For Postfix, in /etc/aliases of the host of MAIL_BOUNCES: bounces: "|npm --prefix <folder> run --silent lapor -- bounce". ' +
    'What is no bounce of ours is named and left; a mail server that got an error would send it on in circles.',
  async run(_asked, { reports }) {
    const read = await readBounce(await buffer(process.stdin))
    if (read === null) return console.log('This is no report of a delivery. Nothing was changed.')
    if ((await recordBounce(reports, read)) === 'unknown')
      return console.log('This reports of no message of ours. Nothing was changed.')
    console.log(`Noted: ${read.action}${read.status === null ? '' : ` (${read.status})`}.`)
  },
}
