import assert from 'node:assert/strict'
import type { AgencyId, ReportNumber } from '../../src/kernel/brand.ts'
import {
  commandReport,
  submitReport,
  type ReportState,
  type ReportToSubmit,
  type SpokenCommand,
  type SubmitOptions,
} from '../../src/modules/reports/index.ts'
import type { TestRoom } from './room.ts'

/** A report about a street lamp in Empat Lawang, by somebody who can be reached. */
export const streetLamp: ReportToSubmit = {
  kind: 'complaint',
  channel: 'web',
  title: 'Lampu jalan padam',
  body: 'Lampu jalan di simpang pasar sudah padam selama dua minggu.',
  category: null,
  agency: 'empat-lawang' as AgencyId,
  areaCode: null,
  place: { occurredOn: null, address: null, lat: null, lng: null },
  anonymous: false,
  confidential: false,
  consentToReferral: false,
  reporter: { name: 'Melati Harahap', email: 'melati@contoh.id' },
}

/** Files a report about a street lamp in Empat Lawang, or what the change makes of it. */
export async function fileReport(
  room: TestRoom,
  change: Partial<ReportToSubmit> = {},
  options: SubmitOptions = {},
): Promise<ReportNumber> {
  const submitted = await submitReport(room, { ...streetLamp, ...change }, options)
  assert.ok(submitted.ok, JSON.stringify(submitted))
  return submitted.value.number
}

/** A command by the demo officer of this address; it must be allowed. */
export async function give(
  room: TestRoom,
  number: ReportNumber,
  email: string,
  command: SpokenCommand,
): Promise<ReportState> {
  const given = await commandReport(room, { number, command, actor: await room.officer(email) })
  assert.ok(given.ok, JSON.stringify(given))
  return given.value.state
}

/** The same by the reporter. */
export async function say(room: TestRoom, number: ReportNumber, command: SpokenCommand): Promise<ReportState> {
  const said = await commandReport(room, { number, command, actor: { kind: 'reporter' } })
  assert.ok(said.ok, JSON.stringify(said))
  return said.value.state
}

export const verifier = 'national-admin@nasional.test'
export const liaison = 'liaison@empat-lawang-dpupr.test'

export const disposal: SpokenCommand = {
  command: 'dispose',
  lead: 'empat-lawang-dpupr' as AgencyId,
  copies: [],
  tasks: [],
  text: 'Mohon ditangani minggu ini.',
}
export const answer: SpokenCommand = {
  command: 'followUp',
  kind: 'substantive',
  unable: null,
  promisedOn: null,
  attachments: [],
  text: 'Lampu telah diganti dan menyala kembali.',
}
export const publication: SpokenCommand = {
  command: 'publish',
  title: 'Penerangan jalan mati',
  text: 'Penerangan jalan di sebuah simpang mati selama dua minggu.',
}
