import type { OfficerId } from '../../../kernel/brand.ts'
import type { Language } from '../../../kernel/language.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { recordAudit } from '../../audit/index.ts'
import { checkWording, type WordingFault } from '../domain/check-wording.ts'
import type { Template } from '../domain/templates.ts'
import type { Facts, Wording } from '../domain/wording.ts'
import { insertWording } from '../store/wordings.ts'
import type { Officer } from '../../../kernel/actor.ts'

export type WordingToSave = {
  readonly template: Template
  readonly language: Language
  /** Null: the program's own words again. */
  readonly wording: Wording | null
  /** The version that the officer saw; 0 where nobody had saved one. */
  readonly seen: number
  /** The longest values that may stand in braces, and what precedes an SMS: for its length. */
  readonly examples: Facts
  readonly smsBegins: string
}

export type WordingRefusal =
  | { readonly refusal: 'wordingFaulty'; readonly faults: readonly WordingFault[] }
  | { readonly refusal: 'changedMeanwhile' }

/** Puts an operator's words in the place of the earlier ones, which are kept. Answers the new version. */
export async function saveWording(
  db: Db,
  { template, language, wording, seen, examples, smsBegins }: WordingToSave,
  by: { readonly officer: Officer; readonly at: Temporal.Instant },
): Promise<Result<number, WordingRefusal>> {
  const faults = wording === null ? [] : checkWording(template, wording, examples, smsBegins)
  if (faults.length > 0) return refuse({ refusal: 'wordingFaulty', faults })
  const version = seen + 1
  const savedBy: OfficerId = by.officer.id
  return transact(db, async (tx) => {
    if (!(await insertWording(tx, { template, language, version, wording, savedBy, savedAt: by.at })))
      return refuse({ refusal: 'changedMeanwhile' })
    await recordAudit(tx, {
      at: by.at,
      actor: by.officer,
      event: 'wording.saved',
      subject: `${template} ${language}`,
      detail: { version, isBuiltIn: wording === null },
    })
    return accept(version)
  })
}
