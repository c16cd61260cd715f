import { settingsSchema } from './settings.ts'

/** One setting as an operator may see it; `value` null where there is none. */
export type ShownSetting = {
  readonly name: string
  readonly value: string | null
  /** Kept from everybody: only whether there is one is told. */
  readonly isSecret: boolean
  readonly isFromEnvironment: boolean
}

type Printable = string | number | boolean | Temporal.Instant | readonly string[]

/** Where a password stands inside an address, it is left out; what is a key altogether is not shown. */
const addresses = [
  'CIVIL_REGISTRY_URL',
  'DATABASE_URL',
  'MIGRATE_DATABASE_URL',
  'MAIL_URL',
  'MAIL_BOUNCES_IMAP_URL',
  'OMBUDSMAN_WEBHOOK_URL',
]
const secrets = ['OIDC_CLIENT_SECRET', 'VAULT_KEY', 'OMBUDSMAN_WEBHOOK_SECRET']

/** Every setting in force, those of the environment and the defaults beside them; nothing that opens a door. */
export function shownSettings(environment: Readonly<Record<string, string | undefined>>): ShownSetting[] {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed: Readonly<Record<string, Printable | undefined>> = settingsSchema.parse(given)
  return Object.keys(settingsSchema.shape).map((name) => {
    const value = parsed[name]
    return {
      name,
      value: value === undefined ? null : shown(name, value.toString()),
      isSecret: secrets.includes(name),
      isFromEnvironment: given[name] !== undefined,
    }
  })
}

function shown(name: string, value: string): string {
  if (secrets.includes(name)) return '…'
  if (!addresses.includes(name)) return value
  const { protocol, host, pathname } = new URL(value)
  return `${protocol}//${host}${pathname}`
}
