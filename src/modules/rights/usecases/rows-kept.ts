import type { KeptRows } from '../../../platform/db/kept-rows.ts'
import { keptAccountSessions, keptNikReasons } from '../../accounts/index.ts'
import { keptLetters } from '../../notices/index.ts'
import { keptOfficerSessions, keptSignInAttempts } from '../../people/index.ts'
import type { RowKind } from '../domain/retention.ts'
import { keptRequestWords } from '../store/kept-rows.ts'

/** Where rows of a kind go: by the door of the module whose they are. */
export const rowsKept: Readonly<Record<RowKind, KeptRows>> = {
  noticeBodies: keptLetters,
  requestWords: keptRequestWords,
  accountSessions: keptAccountSessions,
  officerSessions: keptOfficerSessions,
  signInAttempts: keptSignInAttempts,
  nikReasons: keptNikReasons,
}
