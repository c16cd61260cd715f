/** The words of the law that every room shares (docs/glossary.md). Each list is the type: no word exists twice. */

/** Every time limit of docs/law/limits.md, in the order of a report's life. */
export const limitNames = [
  'verification',
  'completion',
  'refusal',
  'triage',
  'firstResponse',
  'resolution',
  'task',
  'approval',
  'publication',
  'autoClose',
  'objection',
  'appeal',
  'regret',
  'unreachable',
  'escalation',
  'consent',
  'referralConsent',
  'agencyAnswer',
  'findings',
] as const
export type LimitName = (typeof limitNames)[number]

/** What a counter may ask to see: identity card, driving licence, student card, family card. */
export const identityPapers = ['ktp', 'sim', 'ktm', 'kk'] as const
export type IdentityPaper = (typeof identityPapers)[number]

/** Who acts. The reporter and the clock act too, but hold no office. */
export const roles = [
  'nationalAdmin',
  'coordinator',
  'liaison',
  'official',
  'superior',
  'inspectorate',
  'ombudsman',
  'operator',
  'dataProtectionOfficer',
] as const
export type Role = (typeof roles)[number]

export const reportKinds = ['complaint', 'aspiration', 'informationRequest'] as const
export type ReportKind = (typeof reportKinds)[number]

/** The classes of the national frame; a standard may name its own beside them, so a class is any of its words. */
export const nationalClasses = ['informationRequest', 'aspiration', 'nonSupervisory', 'supervisory'] as const
export type NationalClass = (typeof nationalClasses)[number]
export type ReportClass = NationalClass | (string & {})

/** How a report reached us. */
export const channels = [
  'web',
  'app',
  'sms',
  'whatsapp',
  'telegram',
  'social',
  'email',
  'counter',
  'box',
  'phone',
  'api',
  'import',
] as const
export type Channel = (typeof channels)[number]

/** The three zones of Indonesia: WIB, WITA, WIT. */
export const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const
export type Zone = (typeof zones)[number]
