import { randomUUID } from 'node:crypto'
import type { RealProgram } from '../harness/real-program.ts'
import { advance } from './advance.ts'
import { ask } from './clients.ts'
import { wording } from './wordings.ts'

const regions = [
  { agency: 'empat-lawang', area: '16.11', lead: 'empat-lawang-dpupr', verifier: 'national-admin@nasional.test' },
  { agency: 'kampar', area: '14.01', lead: 'kampar-dpupr', verifier: 'coordinator@kampar.test' },
] as const

const rounds = 90
const livesInRound = 12

const pick = <T>(from: readonly T[], n: number): T => from[n % from.length] as T

/**
 * Some thousand lives of two regions over a quarter of the program's clock, made through the program: sent only, passed on,
 * answered, public; what fell due meanwhile has fired. What a database with very many reports is made of.
 */
export async function playLives({ origin, lapor, database }: RealProgram): Promise<void> {
  const tokens = new Map<string, Record<string, string>>()
  const as = async (email: string) => {
    const known = tokens.get(email) ?? {
      authorization: `Bearer ${(await lapor('token', 'create', '--user', email)).split('\n').at(-1) ?? ''}`,
    }
    tokens.set(email, known)
    return known
  }

  async function live(n: number): Promise<void> {
    const region = pick(regions, n % 5 === 0 ? 1 : 0)
    const { title, body } = wording()
    const report = {
      kind: 'complaint',
      title,
      body,
      agency: region.agency,
      location: { areaCode: region.area, address: 'Simpang pasar' },
      reporter: { name: 'Melati Harahap', phone: '081234567890' },
    }
    const at = `${origin}/api/v1/reports`
    const said = await ask('POST', at, { body: report, headers: { 'idempotency-key': randomUUID() } })
    const { number } = JSON.parse(said) as { number: string }
    const give = async (command: string, email: string, given: object) =>
      ask('POST', `${at}/${number}/commands/${command}`, { body: given, headers: await as(email) })
    if (n % 4 === 0) return
    await give('dispose', region.verifier, { lead: region.lead })
    // Kampar's answers are decided by two people; one region's answers are enough.
    if (n % 4 === 1 || region.agency === 'kampar') return
    const answer = {
      kind: n % 3 === 0 ? 'interim' : 'substantive',
      body: 'Petugas telah memeriksa dan memperbaikinya.',
    }
    await give('follow-up', `liaison@${region.lead}.test`, answer)
    await give('publish', region.verifier, { title, body })
  }

  for (let round = 0; round < rounds; round += 1) {
    for (let i = 0; i < livesInRound; i += 1) await live(round * livesInRound + i)
    await advance(await database(), '1 day')
  }
  await lapor('sweep')
}
