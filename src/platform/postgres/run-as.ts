import { spawnSync } from 'node:child_process'
import { chown, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CannotStart } from '../cannot-start.ts'

/**
 * How to run a PostgreSQL program: `command` wraps its path and arguments, `owner` is whose files it writes.
 * PostgreSQL refuses to run as root, so root lends its files to a plain account.
 */
export type RunAs = {
  readonly command: (program: string, args: readonly string[]) => readonly [string, readonly string[]]
  readonly owner: { readonly uid: number; readonly gid: number } | null
}

const asOurselves: RunAs = { command: (program, args) => [program, args], owner: null }

/** Where no account reaches the program or the folder (a checkout below /root): root, seen as a plain user by itself. */
const asMappedUser: RunAs = {
  command: (program, args) => ['unshare', ['--user', '--map-user=1000', '--map-group=1000', '--', program, ...args]],
  owner: null,
}

/** Chooses the account for `program` working below `folder`. Refuses when root finds no way to be somebody else. */
export async function chooseAccount(program: string, folder: string): Promise<RunAs> {
  if (process.getuid?.() !== 0) return asOurselves
  for (const owner of await plainAccounts()) if (reaches(owner, program, folder)) return { ...asOurselves, owner }
  const [unshare, args] = asMappedUser.command(program, ['--version'])
  if (spawnSync(unshare, args).status === 0) return asMappedUser
  throw new CannotStart(
    `PostgreSQL does not run as root, and no other account can reach ${program} and ${folder}. Start the program as a plain user, or set DATABASE_URL.`,
  )
}

async function plainAccounts() {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  return ['postgres', 'nobody']
    .map((name) => lines.find((fields) => fields[0] === name))
    .filter((fields) => fields !== undefined)
    .map((fields) => ({ uid: Number(fields[2]), gid: Number(fields[3]) }))
}

function reaches(owner: { uid: number; gid: number }, program: string, folder: string): boolean {
  const can = (command: string, args: readonly string[]) =>
    spawnSync(command, args, { ...owner, cwd: '/' }).status === 0
  return can('test', ['-x', program]) && can('test', ['-x', dirname(folder)])
}

/** Gives `path` to the account, so that the server can write there. */
export async function handOver(path: string, { owner }: RunAs): Promise<void> {
  if (owner !== null) await chown(path, owner.uid, owner.gid)
}
