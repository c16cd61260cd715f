import { lineOf, type AgencyTree } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import { suggestTemplates, type Matter } from '../domain/suggest-templates.ts'
import type { AnswerTemplate, TemplateKind } from '../domain/template.ts'
import { newestTemplates } from '../store/templates.ts'

/** What whoever answers for this agency may begin with: its own templates and those of all above it, the fittest first. */
export async function templatesFor(
  db: Handle,
  tree: AgencyTree,
  agency: AgencyId,
  kinds: readonly TemplateKind[],
  matter: Matter,
): Promise<AnswerTemplate[]> {
  const line = lineOf(tree, agency).map(({ id }) => id)
  return suggestTemplates(await newestTemplates(db, line), kinds, matter)
}
