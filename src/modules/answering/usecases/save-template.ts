import type { Officer } from '../../../kernel/actor.ts'
import type { AgencyTree } from '../../../kernel/agency-tree.ts'
import { may } from '../../../kernel/permission.ts'
import { personalDataIn } from '../../../kernel/personal-data/hold-back.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import { recordAudit } from '../../audit/index.ts'
import { identityFieldsIn } from '../domain/fill-template.ts'
import type { TemplateWords } from '../domain/template.ts'
import { insertTemplates, templateHistory } from '../store/templates.ts'

export type TemplateToSave = TemplateWords & {
  /** Null: a new one. */
  readonly id: string | null
  /** The version that the officer saw; 0 for a new one. */
  readonly seen: number
}

export type TemplateRefusal =
  | { readonly refusal: 'notPermitted' | 'changedMeanwhile' | 'unknownTemplate' }
  /** Names in braces that ask for the reporter, or somebody's data written out. */
  | { readonly refusal: 'asksIdentity' | 'holdsPersonalData'; readonly found: readonly string[] }

/**
 * Saves a new version of a template (or a new one) and writes the audit log; earlier versions stay. Only for agencies
 * within the officer's reach, those that it leaves included.
 */
export async function saveTemplate(
  db: Db,
  tree: AgencyTree,
  { id, seen, ...words }: TemplateToSave,
  by: { readonly officer: Officer; readonly at: Temporal.Instant },
): Promise<Result<string, TemplateRefusal>> {
  const found = identityFieldsIn(words.body)
  if (found.length > 0) return refuse({ refusal: 'asksIdentity', found })
  const personal = personalDataIn(words.body)
  if (personal.length > 0) return refuse({ refusal: 'holdsPersonalData', found: personal })
  return transact(db, async (tx) => {
    const before = id === null ? null : (await templateHistory(tx, id))[0]
    if (before === undefined) return refuse({ refusal: 'unknownTemplate' })
    const agencies = [words.agency, before?.agency ?? words.agency]
    if (!agencies.every((agency) => may(by.officer, 'template.keep', tree, agency)))
      return refuse({ refusal: 'notPermitted' })
    const saved = { ...words, id: id ?? newId(), version: seen + 1, savedBy: by.officer.id, savedAt: by.at }
    if ((before?.version ?? 0) !== seen || !(await insertTemplates(tx, [saved])))
      return refuse({ refusal: 'changedMeanwhile' })
    await recordAudit(tx, {
      at: by.at,
      actor: by.officer,
      event: 'template.saved',
      subject: saved.id,
      detail: { version: saved.version, agency: saved.agency, isRetired: saved.isRetired },
    })
    return accept(saved.id)
  })
}
