import { newId } from '../../../../platform/ids.ts'
import { page, problem, redirect, withCookie, type Answer } from '../../../../web/answer.ts'
import { qrCode } from '../../../../web/components/receipt/qr.ts'
import { fileFieldNames } from '../../../../web/components/file-field/file-field.ts'
import { codeName } from '../../../../web/components/place-field/place-field.ts'
import { fieldText, type Mistakes } from '../../../../web/form.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { fullName, readPlace } from '../../../agencies/index.ts'
import { readFormFiles } from '../../../attachments/index.ts'
import {
  clocksSection,
  readAsReporter,
  submitReport,
  type ReportsRoom,
  type SubmitRefusal,
} from '../../../reports/index.ts'
import { officerOf } from '../asked.ts'
import { readFields } from '../field-spec.ts'
import { zoneOfView } from '../report/facts.ts'
import { counterFields, counterReport, postFor, shownIn, type CounterChoices } from './counter-form.ts'
import { counterPage, counterReceiptPage } from './counter-pages.ts'
import { readReceiptCookie, receiptCookie, receiptCookieName } from './receipt-cookie.ts'

const receiptPath = '/petugas/loket/tanda-terima'

/** The counter and the complaint box. `baseUrl` is where phones find this site. */
export const counterRoutes = (room: ReportsRoom, baseUrl: string): readonly Route[] => [
  route({
    method: 'GET',
    path: '/petugas/loket',
    permission: 'report.command',
    audit: 'none',
    handler: async (ask) => {
      const fields = counterFields(await choicesOf(room, ask), ask.text)
      return page(
        counterPage(
          { fields, typed: {}, mistakes: {}, candidates: [], files: [], key: newId(), csrf: ask.csrf() },
          ask.text,
        ),
      )
    },
  }),
  route({
    method: 'POST',
    path: '/petugas/loket',
    permission: 'report.command',
    audit: 'report.enteredAtCounter',
    takesFiles: true,
    handler: async (ask): Promise<Answer> => {
      const officer = officerOf(ask)
      const choices = await choicesOf(room, ask)
      const fields = counterFields(choices, ask.text)
      const key = fieldText(ask.body, 'kunci')
      const { kept: files, mistake } = await readFormFiles(room.db, ask)
      const place = readPlace(
        choices.law.agencies.values(),
        fieldText(ask.body, 'wilayah'),
        fieldText(ask.body, codeName('wilayah')),
      )
      const candidates =
        place.state !== 'open' ? [] : place.candidates.map((area) => ({ code: area.code, name: fullName(area) }))
      const again = (mistakes: Mistakes): Answer =>
        page(counterPage({ fields, typed: ask.body, mistakes, candidates, files, key, csrf: ask.csrf() }, ask.text))
      const form = readFields(fields, ask.body, ask.text)
      const wrongBeside: Mistakes = {
        ...(mistake === null ? {} : { [fileFieldNames.incoming]: mistake }),
        ...(place.state === 'open' ? { wilayah: placeMistake(place, ask.text) } : {}),
      }
      if (form.state === 'invalid') return again({ ...form.mistakes, ...wrongBeside })
      if (Object.keys(wrongBeside).length > 0) return again(wrongBeside)
      const report = { ...counterReport(form.values, place, choices), attachments: files.map(({ id }) => id) }
      const post = report.agency === null ? null : postFor(choices, report.agency)
      if (post === null) return problem('forbidden')
      const submitted = await submitReport(room, report, {
        key: `counter:${officer.id}:${key}`,
        enteredBy: { officer, post, shown: shownIn(form.values) },
      })
      if (submitted.ok) return withCookie(redirect(receiptPath), receiptCookie(room, officer.id, submitted.value))
      const { refusal } = submitted.refusal
      if (refusal === 'keyUsedForAnother') return problem('idempotencyKeyReused')
      return again({ [fieldOf[refusal]]: ask.text.refusals[refusal].advice })
    },
  }),
  route({
    method: 'GET',
    path: receiptPath,
    permission: 'report.command',
    audit: 'none',
    handler: async (ask) => {
      const receipt = readReceiptCookie(room, officerOf(ask).id, ask.cookie(receiptCookieName))
      const read = receipt === null ? null : await readAsReporter(room, receipt.number, receipt.secret)
      if (receipt === null || read?.ok !== true) return problem('gone', { detail: ask.text.desk.receiptExpired })
      const { number, secret } = receipt
      const qr = await qrCode(`${baseUrl}/lacak?nomor=${number}#${secret}`, ask.text.filing.qr)
      const { clocks } = read.value
      const section = clocksSection({ clocks, zone: zoneOfView(read.value), now: room.now(), language: ask.language })
      return page(counterReceiptPage({ number, secret, qr, clocks: section, filed: read.value.chain.filed }, ask.text))
    },
  }),
]

const placeMistake = ({ candidates }: { readonly candidates: readonly unknown[] }, { places }: Messages): string =>
  candidates.length > 0 ? places.several : places.unknown

/** Where on the form a refusal belongs. */
const fieldOf: Readonly<Record<Exclude<SubmitRefusal['refusal'], 'keyUsedForAnother'>, string>> = {
  unknownAgency: 'instansi',
  unknownCategory: 'kategori',
  unknownArea: 'wilayah',
  dayInFuture: 'tanggal',
  nameAndContactNeeded: 'nama',
  phoneInvalid: 'telepon',
  emailInvalid: 'surel',
  unknownAttachment: fileFieldNames.incoming,
}

async function choicesOf(room: ReportsRoom, ask: Pick<Ask, 'actor' | 'language'>): Promise<CounterChoices> {
  const law = await room.lawShelf.open()
  return {
    law,
    officer: officerOf(ask),
    categories: [...law.categories.values()].filter(({ isClosed }) => !isClosed),
    language: ask.language,
    now: room.now(),
  }
}
