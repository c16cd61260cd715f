import { table } from '../../../web/components/table/table.ts'
import type { Html } from '../../../web/html.ts'
import type { Messages } from '../../../web/messages/messages.ts'
import type { Passkey } from '../../people/index.ts'

/** A passkey as its holder knows it again, its days in words; never used: null. */
export type PasskeyLine = {
  readonly id: string
  readonly name: string
  readonly madeOn: string
  readonly lastUsedOn: string | null
}

export const passkeyLine = (
  { id, name, createdAt, lastUsedAt }: Passkey,
  dayOf: (at: Temporal.Instant) => string,
): PasskeyLine => ({ id, name, madeOn: dayOf(createdAt), lastUsedOn: lastUsedAt === null ? null : dayOf(lastUsedAt) })

/** The passkeys of an account, and what can be done with each where something can. */
export const passkeyTable = (
  made: readonly PasskeyLine[],
  { security }: Messages,
  action: ((one: PasskeyLine) => Html) | null = null,
): Html =>
  table({
    caption: security.passkeysMade,
    columns: [
      { label: security.passkeyName },
      { label: security.made },
      { label: security.lastUsed },
      ...(action === null ? [] : [{ label: security.action }]),
    ],
    rows: made.map((one) => [
      one.name,
      one.madeOn,
      one.lastUsedOn ?? security.neverUsed,
      ...(action === null ? [] : [action(one)]),
    ]),
  })
