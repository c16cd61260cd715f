import type { Now } from '../../../../kernel/now.ts'
import type { Db } from '../../../../platform/db/db.ts'
import type { PasskeySite } from '../../domain/passkey-site.ts'

/** What passkeys are kept with. */
export type PasskeyRoom = { readonly db: Db; readonly now: Now; readonly site: PasskeySite }
