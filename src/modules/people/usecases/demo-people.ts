import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Post } from '../../../kernel/actor.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { roleOfSlug, roleSlugs, type RoleSlug } from '../../../kernel/law/role-slug.ts'

const peopleFile = join(import.meta.dirname, '../../../../db/seed/people.yaml')

const peopleByAgency = z.record(z.string(), z.partialRecord(z.literal(roleSlugs), z.array(z.string()).min(1)))

export type DemoPerson = { readonly email: string; readonly name: string; readonly post: Post }

/** The fictitious people of the demo region: `<role>@<agency>.test`, the second one of a role `<role>2@…`. */
export async function demoPeople(): Promise<readonly DemoPerson[]> {
  const agencies = peopleByAgency.parse(parse(await readFile(peopleFile, 'utf8')))
  return Object.entries(agencies).flatMap(([agency, roles]) =>
    Object.entries(roles).flatMap(([slug, names]) =>
      names.map((name, index) => ({
        email: `${slug}${index === 0 ? '' : index + 1}@${agency}.test`,
        name,
        post: { role: roleOfSlug[slug as RoleSlug], agency: agency as AgencyId },
      })),
    ),
  )
}
