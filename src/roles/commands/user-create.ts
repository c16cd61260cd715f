import type { Post } from '../../kernel/actor.ts'
import type { AgencyId } from '../../kernel/brand.ts'
import { never } from '../../kernel/result.ts'
import { createOfficer, isRoleSlug, roleOfSlug, roleSlugs, type OfficerRefusal } from '../../modules/people/index.ts'
import { newToken } from '../../platform/secrets.ts'
import { CannotDo, WrongUse, type Command } from '../command.ts'

export const userCreate: Command = {
  name: 'user create',
  usage: '--email <e-mail> --name <name> --post <role>@<agency> [--post …]',
  summary: 'Opens an account for an officer, and prints its first password alone on the last line.',
  details: `Roles: ${roleSlugs.join(', ')}. The officer changes the password on the page /petugas/akun.`,
  options: { email: { type: 'string' }, name: { type: 'string' }, post: { type: 'string', multiple: true } },
  async run({ options: { email, name, post } }, { db, now }) {
    if (typeof email !== 'string' || typeof name !== 'string') throw new WrongUse('Say --email and --name.')
    if (!Array.isArray(post)) throw new WrongUse('Say at least one --post, as in --post liaison@kampar-dpupr.')
    const password = newToken().slice(0, 20)
    const created = await createOfficer(db, now(), { email, name, password, posts: post.map(toPost) }, null)
    if (!created.ok) throw new CannotDo(explain(created.refusal))
    console.log(password)
  },
}

function toPost(text: string | boolean): Post {
  const [role = '', agency = ''] = String(text).split('@')
  if (!isRoleSlug(role) || agency === '') throw new WrongUse(`"${text}" is no post such as liaison@kampar-dpupr.`)
  return { role: roleOfSlug[role], agency: agency as AgencyId }
}

function explain(refusal: OfficerRefusal): string {
  switch (refusal.refusal) {
    case 'emailInvalid':
      return 'That is no e-mail address. Write it as in rina@kampar.test.'
    case 'emailTaken':
      return 'Somebody signs in with that e-mail address already. Choose another.'
    case 'nameMissing':
      return 'The name is empty. Write the name that colleagues shall see.'
    case 'agencyUnknown':
      return `There is no agency "${refusal.agency}". Write its slug, as in kampar-dpupr.`
    case 'roleNotAtHome':
      return `The role ${refusal.role} is not held at ${refusal.agency}. Choose an agency of the right kind.`
    case 'notPermitted':
    case 'passwordTooShort':
    case 'passwordTooLong':
    case 'passwordHoldsName':
    case 'passwordHoldsContext':
    case 'passwordCommon':
      throw new Error(`the command line cannot be refused so: ${refusal.refusal}`)
    default:
      return never(refusal)
  }
}
