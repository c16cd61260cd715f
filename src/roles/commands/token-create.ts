import { createApiToken } from '../../modules/people/index.ts'
import { CannotDo, WrongUse, type Command } from '../command.ts'

export const tokenCreate: Command = {
  name: 'token create',
  usage: '--user <e-mail> [--name <what for>]',
  summary: 'Makes an API token that acts as this officer, and prints it alone on the last line.',
  details: 'It is shown only now. The officer revokes it on the page /petugas/akun.',
  options: { user: { type: 'string' }, name: { type: 'string' } },
  async run({ options: { user, name } }, { db, now }) {
    if (typeof user !== 'string') throw new WrongUse('Say whose token it is, as in --user liaison@kampar-dpupr.test.')
    const created = await createApiToken(db, now(), { email: user, name: typeof name === 'string' ? name : 'API' })
    if (!created.ok) throw new CannotDo(`Nobody signs in as ${user}. Make the account first: user create.`)
    console.log(created.value)
  },
}
