import type { Officer, Post } from '../../../kernel/actor.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Role } from '../../../kernel/law/words.ts'
import type { Db } from '../../../platform/db/db.ts'
import { newToken } from '../../../platform/secrets.ts'
import { loadAgencies, saveAgency, type Agency } from '../../agencies/index.ts'
import { createOfficer, listOfficers } from '../../people/index.ts'
import type { Cast } from './character.ts'

/**
 * Opens the offices that the complaints name below a regency of the demo region, whose standard they follow, and gives
 * the same few people a post in each of them. Throws where the demo region is not there.
 */
export async function setUpOffices(
  db: Db,
  at: Temporal.Instant,
  regency: AgencyId,
  names: ReadonlyMap<AgencyId, string>,
  verifiers: 'coordinator' | 'national-admin',
): Promise<Cast> {
  const cards = await listOfficers(db, at)
  const demoOfficer = (email: string): Officer => {
    const card = cards.find((one) => one.email === email)
    if (card === undefined) throw new Error(`nobody signs in as ${email}`)
    return card.officer
  }
  const region = (await loadAgencies(db)).get(regency)
  if (region === undefined) throw new Error(`there is no agency ${regency}`)
  const nationalAdmin = demoOfficer('national-admin@nasional.test')
  for (const [id, name] of names) {
    const office: Agency = {
      ...region,
      id,
      name,
      shortName: name,
      kind: 'opd',
      parent: regency,
      smsPrefixes: [],
      competence: [],
    }
    const saved = await saveAgency(db, office, nationalAdmin, at)
    if (!saved.ok) throw new Error(`the office ${id} cannot be opened: ${saved.refusal.refusal}`)
  }
  const everywhere = async (role: Role, name: string): Promise<Officer> => {
    const posts = [...names.keys()].map((agency): Post => ({ role, agency }))
    const email = `${name}@latihan.test`
    const created = await createOfficer(db, at, { email, name, password: newToken(), posts }, null)
    if (!created.ok) throw new Error(`${email} cannot be given an account: ${created.refusal.refusal}`)
    return { kind: 'officer', id: created.value, posts }
  }
  const home = verifiers === 'coordinator' ? regency : 'nasional'
  const superiors = [await everywhere('superior', 'pimpinan-satu'), await everywhere('superior', 'pimpinan-dua')]
  return {
    verifiers: [demoOfficer(`${verifiers}@${home}.test`), demoOfficer(`${verifiers}2@${home}.test`)],
    coordinator: demoOfficer(`coordinator@${regency}.test`),
    liaison: await everywhere('liaison', 'penghubung'),
    deciders: [await everywhere('official', 'pejabat-satu'), await everywhere('official', 'pejabat-dua'), ...superiors],
    superiors,
    ombudsman: demoOfficer('ombudsman@ombudsman.test'),
  }
}
