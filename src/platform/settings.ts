import { resolve } from 'node:path'
import { z } from 'zod'
import { isRoleSlug, roleOfSlug, roleSlugs } from '../kernel/law/role-slug.ts'
import type { SignOnSettings } from './single-sign-on.ts'
import type { Role } from '../kernel/law/words.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'

const roles = ['all', 'web', 'worker', 'migrate'] as const
const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const
/** 32 bytes as 64 hexadecimal digits. */
export const keyPattern = /^[0-9a-f]{64}$/i

const isAddress = (text: string, protocols: readonly string[]) =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol)

const wholeNumber = (name: string, min: number, max: number) =>
  z.string().transform((text, context) => {
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= min && value <= max) return value
    context.addIssue(`${name} is "${text}", but must be a whole number from ${min} to ${max}.`)
    return z.NEVER
  })

const oneOf = <const T extends readonly string[]>(name: string, values: T) =>
  z.enum(values, { error: ({ input }) => `${name} is "${String(input)}", but must be one of: ${values.join(', ')}.` })

/**
 * Who opens identities, oversees others or keeps the program (product): in production they need a second factor. A demo
 * region is to be tried with its one password.
 */
const sensitiveRoles: readonly Role[] = [
  'nationalAdmin',
  'coordinator',
  'inspectorate',
  'ombudsman',
  'operator',
  'dataProtectionOfficer',
]

const clockStart = z.string().transform((text, context) => {
  try {
    return Temporal.Instant.from(text)
  } catch {
    context.addIssue(`CLOCK is "${text}", but must be a moment with its offset, as in 2026-01-05T08:00:00+07:00.`)
    return z.NEVER
  }
})

const proxies = z.string().transform((text, context) => {
  if (/^(true|1)$/.test(text)) return true
  if (/^(false|0)$/.test(text)) return false
  if (/^[\da-f.:/]+(,[\da-f.:/]+)*$/i.test(text)) return text
  context.addIssue(
    `TRUST_PROXY is "${text}", but must be false, true, or the addresses of the proxies separated by commas.`,
  )
  return z.NEVER
})

/** The environment as the program understands it. An empty value counts as none. See `docs/settings.md`. */
export const settingsSchema = z.object({
  NODE_ENV: oneOf('NODE_ENV', ['production', 'development', 'test']).default('development'),
  ROLE: oneOf('ROLE', roles).default('all'),
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber('PORT', 0, 65_535).default(3000),
  PUBLIC_URL: z
    .string()
    .refine((text) => isAddress(text, ['http:', 'https:']), {
      error: 'PUBLIC_URL must be an address that begins with http:// or https://.',
    })
    .optional(),
  TRUST_PROXY: proxies.default(false),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    // The value is not repeated: it holds a password.
    .refine((text) => isAddress(text, ['postgres:', 'postgresql:']), {
      error: 'DATABASE_URL must be an address as in postgres://user:password@host:5432/database.',
    })
    .optional(),
  MIGRATE_DATABASE_URL: z
    .string()
    // The value is not repeated: it holds a password.
    .refine((text) => isAddress(text, ['postgres:', 'postgresql:']), {
      error: 'MIGRATE_DATABASE_URL must be an address as in postgres://owner:password@host:5432/database.',
    })
    .optional(),
  DATABASE_POOL_SIZE: wholeNumber('DATABASE_POOL_SIZE', 1, 500).default(20),
  SEED: oneOf('SEED', ['demo', 'none']).optional(),
  CLOCK: clockStart.optional(),
  VAULT_KEY: z
    .string()
    .refine((text) => text.split(',').every((key) => keyPattern.test(key.trim())), {
      error:
        'VAULT_KEY must be 32 bytes as 64 hexadecimal digits, or several such keys with commas between them; ' +
        '"openssl rand -hex 32" makes one.',
    })
    .optional(),
  VAULT_KEY_FILE: z.string().optional(),
  MAIL_URL: z
    .string()
    // The value is not repeated: it holds a password.
    .refine((text) => isAddress(text, ['smtp:', 'smtps:']), {
      error: 'MAIL_URL must be an address as in smtps://user:password@mail.example.go.id:465.',
    })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>@]+ <)?[^\s<>@]+@[^\s<>@]+>?$/, {
      error: 'MAIL_FROM must be an e-mail address, as in "LAPOR! <lapor@example.go.id>".',
    })
    .default('LAPOR! <lapor@localhost>'),
  MAIL_BOUNCES: z
    .string()
    .regex(/^[^\s<>@+]+@[^\s<>@]+$/, {
      error: 'MAIL_BOUNCES must be an e-mail address without a plus sign, as in bounces@lapor.example.go.id.',
    })
    .optional(),
  MAIL_BOUNCES_IMAP_URL: z
    .string()
    // The value is not repeated: it holds a password.
    .refine((text) => isAddress(text, ['imap:', 'imaps:']), {
      error: 'MAIL_BOUNCES_IMAP_URL must be an address as in imaps://user:password@mail.example.go.id/INBOX.',
    })
    .optional(),
  CIVIL_REGISTRY_URL: z
    .string()
    .refine((text) => isAddress(text, ['http:', 'https:']), {
      error: 'CIVIL_REGISTRY_URL must be an address as in https://registry.example.go.id/check.',
    })
    .optional(),
  CIVIL_REGISTRY_KEY_FILE: z.string().optional(),
  OIDC_ISSUER: z
    .string()
    .refine((text) => isAddress(text, ['https:']) || /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/|$)/.test(text), {
      error: 'OIDC_ISSUER must be an address that begins with https://.',
    })
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60).default('SSO'),
  OIDC_SECOND_FACTOR: z.string().default(''),
  SECOND_FACTOR_ROLES: z
    .string()
    .transform((text, context): readonly Role[] => {
      const slugs = text === 'none' ? [] : text.split(',').map((slug) => slug.trim())
      const strange = slugs.filter((slug) => !isRoleSlug(slug))
      if (strange.length > 0)
        context.addIssue(
          `SECOND_FACTOR_ROLES names "${strange.join(', ')}", but must be none, or of these separated by commas: ${roleSlugs.join(', ')}.`,
        )
      return slugs.filter(isRoleSlug).map((slug) => roleOfSlug[slug])
    })
    .optional(),
  OMBUDSMAN_EMAIL: z
    .string()
    .regex(/^[^\s<>@]+@[^\s<>@]+$/, {
      error: 'OMBUDSMAN_EMAIL must be an e-mail address, as in pengaduan@ombudsman.example.go.id.',
    })
    .optional(),
  OMBUDSMAN_WEBHOOK_URL: z
    .string()
    .refine((text) => isAddress(text, ['http:', 'https:']), {
      error: 'OMBUDSMAN_WEBHOOK_URL must be an address that begins with https://.',
    })
    .optional(),
  OMBUDSMAN_WEBHOOK_SECRET: z
    .string()
    // The value is not repeated: it signs what the Ombudsman believes.
    .min(32, { error: 'OMBUDSMAN_WEBHOOK_SECRET must have at least 32 characters; "openssl rand -hex 32" makes one.' })
    .optional(),
  RETENTION: oneOf('RETENTION', ['count', 'apply']).default('count'),
  OUTGOING_LOOPBACK: oneOf('OUTGOING_LOOPBACK', ['refused', 'allowed']).default('refused'),
  CLAMD_URL: z
    .string()
    .regex(/^(?:unix:\/\/\/\S+|tcp:\/\/(?:[\w.-]+|\[[\da-f:]+\]):\d{1,5})$/i, {
      error: 'CLAMD_URL must be an address as in unix:///run/clamav/clamd.ctl or tcp://127.0.0.1:3310.',
    })
    .optional(),
  LOG_LEVEL: oneOf('LOG_LEVEL', logLevels).default('info'),
})

export type Settings = {
  readonly production: boolean
  readonly role: (typeof roles)[number]
  readonly host: string
  /** 0 asks the system for a free one. */
  readonly port: number
  /** How citizens reach the site, without a slash at the end; null: at the address the program listens on. */
  readonly publicUrl: string | null
  /** Whether to believe what a proxy says of the visitor's address: any that connects, or those at these addresses. */
  readonly trustProxy: boolean | string
  /** Absolute. */
  readonly dataFolder: string
  readonly databaseUrl: string | null
  /** The same database as the owner of its tables, for migrations alone; null: the program is the owner itself. */
  readonly ownerDatabaseUrl: string | null
  readonly poolSize: number
  readonly seed: 'demo' | 'none'
  /** Where the rehearsal clock starts; null: real time. */
  readonly clockStart: Temporal.Instant | null
  /** The first of these keys (or lines of the file) seals; older ones behind it still open. */
  readonly vaultKey: { readonly keys: readonly string[] } | { readonly file: string } | 'inDataFolder'
  /** The mail server; null: none. */
  readonly mailUrl: string | null
  readonly mailFrom: string
  /** Where e-mail comes back that could not be delivered; null: to the sender's address. */
  readonly mailBounces: string | null
  /** The mailbox in which the program reads what came back; null: it is told by other means, or not at all. */
  readonly mailBouncesImapUrl: string | null
  /** Where a NIK is checked with name and birth date; null: nobody is verified, and everybody is told so. */
  readonly civilRegistry: { readonly url: string; readonly keyFile: string | null } | null
  /** The provider of single sign-on; null: none. */
  readonly signOn: SignOnSettings | null
  /** The roles whose holders need a second factor to sign in. */
  readonly secondFactorRoles: readonly Role[]
  /** The Ombudsman's mailbox that is told of new dossiers; null: none. */
  readonly ombudsmanEmail: string | null
  /** The Ombudsman's application that takes dossiers, and the secret by which both sign; null: none. */
  readonly ombudsmanApplication: { readonly url: string; readonly secret: string } | null
  /** Does the worker erase by itself what was kept long enough? */
  readonly appliesRetention: boolean
  /** May the program send to this very machine where an address says so? Never in production. */
  readonly sendsToLoopback: boolean
  /** The malware scanner; null: none. */
  readonly scannerUrl: string | null
  readonly logLevel: (typeof logLevels)[number]
}

/** Reads the settings from `environment`. Refuses with one sentence for each wrong one, all at once. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
): Result<Settings, readonly string[]> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = settingsSchema.safeParse(given)
  const wrong = [
    ...(parsed.error?.issues.map(({ message }) => message) ?? []),
    ...(given['NODE_ENV'] === 'production' ? wrongInProduction(given) : []),
  ]
  if (given['VAULT_KEY'] !== undefined && given['VAULT_KEY_FILE'] !== undefined)
    wrong.push('VAULT_KEY and VAULT_KEY_FILE are both set. Keep one of them.')
  if (given['MIGRATE_DATABASE_URL'] !== undefined && given['DATABASE_URL'] === undefined)
    wrong.push('MIGRATE_DATABASE_URL is set without DATABASE_URL. Set both, to the same database.')
  if (given['OIDC_ISSUER'] !== undefined && (!given['OIDC_CLIENT_ID'] || !given['OIDC_CLIENT_SECRET']))
    wrong.push('OIDC_ISSUER is set, but OIDC_CLIENT_ID or OIDC_CLIENT_SECRET is missing. The provider gives both.')
  if ((given['OMBUDSMAN_WEBHOOK_URL'] === undefined) !== (given['OMBUDSMAN_WEBHOOK_SECRET'] === undefined))
    wrong.push('OMBUDSMAN_WEBHOOK_URL and OMBUDSMAN_WEBHOOK_SECRET belong together. Set both, or neither.')
  if (!parsed.success || wrong.length > 0) return refuse(wrong)

  const { data } = parsed
  const production = data.NODE_ENV === 'production'
  return accept({
    production,
    role: data.ROLE,
    host: data.HOST,
    port: data.PORT,
    publicUrl: data.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    trustProxy: data.TRUST_PROXY,
    dataFolder: resolve(data.DATA_DIR),
    databaseUrl: data.DATABASE_URL ?? null,
    ownerDatabaseUrl: data.MIGRATE_DATABASE_URL ?? null,
    poolSize: data.DATABASE_POOL_SIZE,
    seed: data.SEED ?? (production ? 'none' : 'demo'),
    clockStart: data.CLOCK ?? null,
    vaultKey: keySource(data),
    mailUrl: data.MAIL_URL ?? null,
    mailFrom: data.MAIL_FROM,
    mailBounces: data.MAIL_BOUNCES ?? null,
    mailBouncesImapUrl: data.MAIL_BOUNCES_IMAP_URL ?? null,
    civilRegistry:
      data.CIVIL_REGISTRY_URL === undefined
        ? null
        : {
            url: data.CIVIL_REGISTRY_URL,
            keyFile: data.CIVIL_REGISTRY_KEY_FILE === undefined ? null : resolve(data.CIVIL_REGISTRY_KEY_FILE),
          },
    signOn: signOnOf(data),
    secondFactorRoles: data.SECOND_FACTOR_ROLES ?? (production ? sensitiveRoles : []),
    ombudsmanEmail: data.OMBUDSMAN_EMAIL ?? null,
    ombudsmanApplication: applicationIn(data),
    appliesRetention: data.RETENTION === 'apply',
    sendsToLoopback: data.OUTGOING_LOOPBACK === 'allowed',
    scannerUrl: data.CLAMD_URL ?? null,
    logLevel: data.LOG_LEVEL,
  })
}

function signOnOf(data: z.output<typeof settingsSchema>): SignOnSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = data
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null
  const secondFactor = data.OIDC_SECOND_FACTOR.split(',').flatMap((mark) => mark.trim() || [])
  return { issuer, clientId, clientSecret, name: data.OIDC_NAME, secondFactor }
}

function wrongInProduction(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  const wrong: string[] = []
  if (given['CLOCK'] !== undefined)
    wrong.push('CLOCK is set, but a rehearsal clock is refused in production. Remove it.')
  if (given['OUTGOING_LOOPBACK'] === 'allowed')
    wrong.push('OUTGOING_LOOPBACK is "allowed", but in production nothing is sent to this machine. Remove it.')
  if (given['SEED'] === 'demo') wrong.push('SEED is "demo", but demo data is refused in production. Set it to none.')
  if (given['MAIL_URL'] !== undefined && given['MAIL_FROM'] === undefined)
    wrong.push('MAIL_FROM is missing; production sends e-mail in its own name, as in "LAPOR! <lapor@example.go.id>".')
  if (given['CIVIL_REGISTRY_URL']?.startsWith('http:') === true)
    wrong.push('CIVIL_REGISTRY_URL begins with http://, but names and numbers travel only over https:// in production.')
  if (given['VAULT_KEY'] === undefined && given['VAULT_KEY_FILE'] === undefined)
    wrong.push(
      'VAULT_KEY or VAULT_KEY_FILE is missing; production needs a key of its own: "openssl rand -hex 32" makes one.',
    )
  return wrong
}

function applicationIn({
  OMBUDSMAN_WEBHOOK_URL: url,
  OMBUDSMAN_WEBHOOK_SECRET: secret,
}: z.output<typeof settingsSchema>): Settings['ombudsmanApplication'] {
  return url === undefined || secret === undefined ? null : { url, secret }
}

function keySource(data: z.output<typeof settingsSchema>): Settings['vaultKey'] {
  if (data.VAULT_KEY !== undefined) return { keys: data.VAULT_KEY.split(',') }
  return data.VAULT_KEY_FILE === undefined ? 'inDataFolder' : { file: resolve(data.VAULT_KEY_FILE) }
}
