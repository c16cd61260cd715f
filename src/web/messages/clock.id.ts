import type { StartEvent, Strength, LimitUnit } from '../../kernel/clock/time-limit.ts'

const startsFrom: Record<StartEvent | 'requested' | 'breachKnown', string> = {
  breachKnown: 'kegagalan itu diketahui',
  requested: 'permohonan diterima',
  submitted: 'laporan dikirim',
  complete: 'laporan lengkap',
  clarificationDelivered: 'pertanyaan sampai kepada pelapor',
  disposed: 'laporan diteruskan ke instansi',
  refused: 'instansi mengembalikan laporan',
  taskGiven: 'tugas diberikan',
  draftHandedIn: 'rancangan jawaban diserahkan',
  publicationDue: 'laporan siap diumumkan',
  followUpDelivered: 'tindak lanjut sampai kepada pelapor',
  closingDelivered: 'kabar selesai sampai kepada pelapor',
  appealed: 'keberatan diajukan',
  withdrawn: 'laporan dicabut',
  undeliverable: 'pelapor tidak dapat dihubungi',
  escalationDue: 'batas eskalasi',
  referralAsked: 'persetujuan rujukan ditanyakan',
  ombudsmanAsked: 'pertanyaan Ombudsman diterima instansi',
  findingsGiven: 'temuan Ombudsman diterima',
}
const units: Record<LimitUnit, (amount: number) => string> = {
  hours: (amount) => `${amount} jam`,
  calendarDays: (amount) => `${amount} hari kalender`,
  workingDays: (amount) => `${amount} hari kerja`,
}
const strength: Record<Strength, string> = {
  stated: 'Tertulis dalam dokumen.',
  settled: 'Dokumennya tidak jelas; petugas telah menetapkan artinya.',
  product: 'Pilihan program ini, bukan ketentuan hukum.',
  unverified: 'Dari sumber kedua; naskah aslinya belum kami periksa.',
}
const decidedBy: Record<'extension' | 'floor' | 'notBefore', string> = {
  extension: 'Hari jatuh temponya memuat perpanjangan.',
  floor: 'Hari jatuh temponya dijaga agar masih ada waktu yang cukup sesudah jawaban atau pembukaan kembali.',
  notBefore: 'Hari jatuh temponya tidak dimajukan dari yang sudah pernah diberitahukan.',
}

/** How dates explain themselves. A note to translators: `days` is the amount with its unit, as in “3 hari kerja”. */
export const clockId = {
  units,
  startsFrom,
  strength,
  decidedBy,
  dueLabel: 'Paling lambat',
  sentence: (days: string, start: string, document: string) => `${days} sejak ${start}, menurut ${document}.`,
  ownSettings: 'pengaturan bawaan program ini',
  remaining: (days: number, isWorking: boolean) =>
    days === 0 ? 'hari ini hari terakhir' : `${days} ${isWorking ? 'hari kerja' : 'hari'} lagi`,
  late: (days: number) => `lewat ${days} hari`,
  strip: 'Hitungan hari',
  startDay: 'mulai',
  today: 'hari ini',
  due: 'batas',
  countedDay: 'hari',
  counted: (n: number) => `ke-${n}`,
  notCounted: 'tidak dihitung',
  paused: 'hitungan berhenti',
  why: 'Dari mana batas ini?',
  movedBy: 'Yang menggeser tanggal ini:',
  says: 'Bunyi sumbernya',
  calendar: (revision: number) => `Dihitung dengan kalender revisi ${revision}.`,
  provisional: 'Sementara: hari libur tahun itu belum ditetapkan, jadi tanggalnya masih dapat mundur.',
}
