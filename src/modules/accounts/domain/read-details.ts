import { doubtsOf, readNik, type NikDoubt } from '../../../kernel/nik.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { documents, type Details } from './account.ts'

/** What somebody typed about who they are. */
export type TypedDetails = {
  readonly document: string
  readonly nik: string
  readonly bornOn: string
  readonly number: string
  /** “It says so on my card.” */
  readonly isSure: boolean
}

export type DetailsRefusal =
  | { readonly refusal: 'nikMissing' | 'birthDateMissing' | 'birthDateInvalid' | 'documentNumberMissing' }
  | { readonly refusal: 'documentNumberInvalid' }
  | { readonly refusal: 'nikMalformed'; readonly digits: number; readonly hasOthers: boolean }
  /** It can be kept all the same, once its holder has looked again. */
  | { readonly refusal: 'nikDoubtful'; readonly doubts: readonly NikDoubt[] }

const earliestBirth = Temporal.PlainDate.from('1900-01-01')
/** Letters and digits, as passports and permits to stay carry them. */
const documentNumber = /^[A-Z0-9]{5,20}$/

/** What somebody says of themselves, checked: `isPlace` knows official codes, `today` is the day it is for them. */
export function readDetails(
  typed: TypedDetails,
  { isPlace, today }: { readonly isPlace: (code: string) => boolean; readonly today: Temporal.PlainDate },
): Result<Details, DetailsRefusal> {
  const document = documents.find((one) => one === typed.document) ?? 'none'
  if (document === 'none') return accept({ document })
  if (document === 'foreign') return readDocument(typed.number)
  if (typed.nik.trim() === '') return refuse({ refusal: 'nikMissing' })
  const nik = readNik(typed.nik)
  if (!nik.ok) return nik
  if (typed.bornOn.trim() === '') return refuse({ refusal: 'birthDateMissing' })
  const born = readBirthDate(typed.bornOn)
  if (
    born === null ||
    Temporal.PlainDate.compare(born, today) > 0 ||
    Temporal.PlainDate.compare(born, earliestBirth) < 0
  )
    return refuse({ refusal: 'birthDateInvalid' })
  const doubts = doubtsOf(nik.value, { isPlace, born, today })
  if (doubts.length > 0 && !typed.isSure) return refuse({ refusal: 'nikDoubtful', doubts })
  return accept({ document, nik: nik.value, bornOn: born.toString() })
}

function readDocument(typed: string): Result<Details, DetailsRefusal> {
  const number = typed.replaceAll(/[\s.-]/g, '').toUpperCase()
  if (number === '') return refuse({ refusal: 'documentNumberMissing' })
  return documentNumber.test(number)
    ? accept({ document: 'foreign', number })
    : refuse({ refusal: 'documentNumberInvalid' })
}

/** `1987-01-23` as browsers send it, or `23-1-1987`, `23/01/1987`, `23.01.1987` as people write it; null where it is no day. */
export function readBirthDate(typed: string): Temporal.PlainDate | null {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(typed)
  const written = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$/.exec(typed)
  const [year, month, day] = iso === null ? [written?.[3], written?.[2], written?.[1]] : iso.slice(1)
  if (year === undefined || month === undefined || day === undefined) return null
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) }
    return Temporal.PlainDate.from(parts, { overflow: 'reject' })
  } catch {
    return null
  }
}
