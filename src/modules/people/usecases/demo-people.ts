import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Post } from '../../../kernel/actor.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Role } from '../../../kernel/law/words.ts'

const peopleFile = join(import.meta.dirname, '../../../../db/seed/people.yaml')

/** Roles as they stand in the demo's e-mail addresses. */
const roleOfSlug = {
  'national-admin': 'nationalAdmin',
  coordinator: 'coordinator',
  liaison: 'liaison',
  official: 'official',
  superior: 'superior',
  inspectorate: 'inspectorate',
  ombudsman: 'ombudsman',
  operator: 'operator',
  'data-protection': 'dataProtectionOfficer',
} as const satisfies Record<string, Role>
const roleSlug = z.literal(Object.keys(roleOfSlug) as (keyof typeof roleOfSlug)[])
const peopleByAgency = z.record(z.string(), z.partialRecord(roleSlug, z.array(z.string()).min(1)))

export type DemoPerson = { readonly email: string; readonly name: string; readonly post: Post }

/** The fictitious people of the demo region: `<role>@<agency>.test`, the second one of a role `<role>2@…`. */
export async function demoPeople(): Promise<readonly DemoPerson[]> {
  const agencies = peopleByAgency.parse(parse(await readFile(peopleFile, 'utf8')))
  return Object.entries(agencies).flatMap(([agency, roles]) =>
    Object.entries(roles).flatMap(([slug, names]) =>
      names.map((name, index) => ({
        email: `${slug}${index === 0 ? '' : index + 1}@${agency}.test`,
        name,
        post: { role: roleOfSlug[slug as keyof typeof roleOfSlug], agency: agency as AgencyId },
      })),
    ),
  )
}
