import type { AttachmentId } from '../../../../kernel/brand.ts'
import { fileFieldNames } from '../../../../web/components/file-field/file-field.ts'
import { fieldText, fieldTexts, type Fields } from '../../../../web/form.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import { idsIn } from '../../../attachments/index.ts'

/** The three pages of the form, and the fields of each as browsers send them. */
export const steps = ['kejadian', 'tempat', 'pribadi'] as const
export type Step = (typeof steps)[number]
const fieldsOf: Readonly<Record<Step, readonly string[]>> = {
  // The agency comes along hidden where somebody began on its own page.
  kejadian: ['isi', 'judul', 'jenis', 'kapan', 'tanggal', 'instansi', fileFieldNames.kept],
  tempat: ['kategori', 'wilayah', 'wilayah_kode', 'alamat', 'instansi'],
  pribadi: ['untuk', 'wakil', 'hubungan', 'kabar', 'nama', 'telepon', 'surel', 'anonim', 'rahasia', 'rujukan'],
}
/** What may still be chosen on the check page. */
const checkFields = ['gabung', 'instansi']

/** Where each page stands. */
export const pathOf: Readonly<Record<Step, `/${string}`>> = {
  kejadian: '/lapor',
  tempat: '/lapor/tempat',
  pribadi: '/lapor/pribadi',
}
export const checkPath = '/lapor/periksa'
export const receiptPath = '/lapor/terkirim'
export const savePath = '/lapor/simpan'
export const dropPath = '/lapor/hapus'

/** The name under which browsers keep the form until it is sent. */
export const keptName = 'lapor'

export const stepTitle = (step: Step, { filing }: Messages): string =>
  ({ kejadian: filing.whatTitle, tempat: filing.whereTitle, pribadi: filing.youTitle })[step]

export const stepBefore = (step: Step): Step | undefined => steps[steps.indexOf(step) - 1]
export const stepAfter = (step: Step): Step | undefined => steps[steps.indexOf(step) + 1]

/** Everything typed so far, by field name. */
export type Typed = Readonly<Record<string, string>>

export const textOf = (typed: Typed, name: string): string => typed[name] ?? ''

/** The fields of one step out of a request, or of all of them; those that came. */
export function typedIn(fields: Fields, step?: Step): Typed {
  const names = step === undefined ? [...steps.flatMap((one) => fieldsOf[one]), ...checkFields] : fieldsOf[step]
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(fields, name)).map((name) => [name, read(fields, name)]),
  )
}

/** Only of files there may be several. */
const read = (fields: Fields, name: string): string =>
  name === fileFieldNames.kept ? idsIn(fieldTexts(fields, name)).join(' ') : fieldText(fields, name)

/** The files that were sent ahead for this report. */
export const filesIn = (typed: Typed): AttachmentId[] => idsIn([textOf(typed, fileFieldNames.kept)])
