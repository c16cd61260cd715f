import { randomUUID } from 'node:crypto'
import type { RealProgram } from '../harness/real-program.ts'
import { ask } from './clients.ts'

const report = {
  kind: 'complaint',
  title: 'Lampu jalan padam',
  body: 'Lampu jalan di simpang pasar sudah padam selama dua minggu, dan anak-anak takut lewat di malam hari.',
  agency: 'empat-lawang',
  location: { areaCode: '16.11', address: 'Simpang pasar' },
  reporter: { name: 'Melati Harahap', phone: '081234567890' },
}
const dpupr = 'empat-lawang-dpupr'

/** What people do with reports, over HTTP. */
export async function reportsAt({ origin, lapor }: RealProgram) {
  const tokenOf = async (email: string) => {
    const token = (await lapor('token', 'create', '--user', email)).split('\n').at(-1) ?? ''
    return { authorization: `Bearer ${token}` }
  }
  const verifier = await tokenOf('national-admin@nasional.test')
  const liaison = await tokenOf(`liaison@${dpupr}.test`)
  const at = (path = '') => `${origin}/api/v1/reports${path}`

  async function submit(): Promise<string> {
    const said = await ask('POST', at(), { body: report, headers: { 'idempotency-key': randomUUID() } })
    return (JSON.parse(said) as { number: string }).number
  }
  /** One life: sent, passed on, answered, looked up again. */
  async function live(): Promise<string> {
    const number = await submit()
    await ask('POST', at(`/${number}/commands/dispose`), { body: { lead: dpupr }, headers: verifier })
    const answer = { kind: 'substantive', body: 'Lampu telah diganti dan menyala kembali.' }
    await ask('POST', at(`/${number}/commands/follow-up`), { body: answer, headers: liaison })
    await ask('GET', at(`/${number}`), { headers: liaison })
    return number
  }
  /** A report that everybody may read; answers the address of its page. */
  async function publish(): Promise<string> {
    const number = await live()
    const { title, body } = report
    await ask('POST', at(`/${number}/commands/publish`), { body: { title, body }, headers: verifier })
    return `${origin}/laporan/${number}`
  }
  return { submit, live, publish }
}
