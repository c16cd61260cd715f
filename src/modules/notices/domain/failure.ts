/** Why a notice did not arrive, for people: each has its words in `messages/deliveries`. */
export const failureKinds = [
  'addressUnknown',
  'mailboxClosed',
  'mailboxFull',
  'tooLarge',
  'policy',
  'unreachableThere',
  'laterAgain',
  'refused',
  'cameBack',
  'noAddress',
  'noGateway',
  'night',
  'signIn',
  'encryption',
  'serverSilent',
  'serverGone',
  'broken',
] as const
export type FailureKind = (typeof failureKinds)[number]

/** Status codes by subject and detail (RFC 3463 §3), the narrower first. */
const byStatus: readonly (readonly [RegExp, FailureKind])[] = [
  [/^\d\.2\.2$/, 'mailboxFull'],
  [/^\d\.[23]\.[34]$/, 'tooLarge'],
  [/^\d\.2\.\d+$/, 'mailboxClosed'],
  [/^\d\.1\.\d+$/, 'addressUnknown'],
  [/^\d\.4\.\d+$/, 'unreachableThere'],
  [/^\d\.7\.\d+$/, 'policy'],
]
/** Replies without such a code (RFC 5321 §4.2.2). */
const byReply: Readonly<Record<string, FailureKind>> = { 552: 'mailboxFull', 553: 'addressUnknown' }
/** What sending itself found out. */
const byName: Readonly<Record<string, FailureKind>> = {
  noAddress: 'noAddress',
  noGateway: 'noGateway',
  night: 'night',
  timeout: 'serverSilent',
  ETIMEDOUT: 'serverSilent',
  EAUTH: 'signIn',
  ENOAUTH: 'signIn',
  EOAUTH2: 'signIn',
  ETLS: 'encryption',
  EREQUIRETLS: 'encryption',
  ESOCKET: 'serverGone',
  ECONNECTION: 'serverGone',
  EDNS: 'serverGone',
  EPROTOCOL: 'serverGone',
}

/** The kind of a failure as the ledger keeps it: `smtp 550 5.1.1`, `bounce 5.2.2`, `EAUTH`, `noAddress`. */
export function failureKind(failure: string): FailureKind {
  const named = byName[failure]
  if (named !== undefined) return named
  const [source, ...codes] = failure.split(' ')
  const status = codes.find((code) => code.includes('.')) ?? ''
  const reply = codes.find((code) => /^\d{3}$/.test(code)) ?? ''
  const told = byStatus.find(([pattern]) => pattern.test(status))?.[1] ?? byReply[reply]
  if (told !== undefined) return told
  if (source === 'bounce') return 'cameBack'
  if (source !== 'smtp') return 'broken'
  return reply.startsWith('5') ? 'refused' : 'laterAgain'
}
