import type { PersonalKind } from './mark.ts'

/** What stands in a public copy where something was taken out. Copies are read by everybody, so in Indonesian. */
export const placeholders: Readonly<Record<PersonalKind | 'other', string>> = {
  identityNumber: '[nomor NIK/KK]',
  phone: '[nomor telepon]',
  email: '[alamat surel]',
  accountNumber: '[nomor identitas]',
  plate: '[nomor kendaraan]',
  birthDate: '[tanggal lahir]',
  address: '[alamat]',
  name: '[nama]',
  handle: '[nama akun]',
  link: '[tautan]',
  coordinates: '[titik lokasi]',
  other: '[disamarkan]',
}

/** The same said less exactly; null where nothing less exact is of use to a reader. */
export function generalised(kind: PersonalKind | 'other', found: string): string | null {
  switch (kind) {
    case 'birthDate': {
      const year = /(?:19|20)\d\d/.exec(found)?.[0]
      return year === undefined ? null : `tahun ${year}`
    }
    case 'name':
      return (found.match(/\p{L}+/gu) ?? []).map((word) => `${word.charAt(0).toUpperCase()}.`).join('')
    case 'coordinates': {
      const rough = found.match(/-?\d{1,3}\.\d{2}/g) ?? []
      return rough.length === 2 ? rough.join(', ') : null
    }
    default:
      return null
  }
}
