import { lowerFirst } from './lower-first.ts'

/**
 * Texts of a service standard as the national register shows it, and of the calculator of its limits. A note to
 * translators: the headings are the components by which the register lists every public service.
 */
export const standardsId = {
  since: (day: string) => `Berlaku untuk laporan sejak ${day}.`,
  decree: (number: string) => `No. SK: ${number}`,
  noDecree: 'No. SK dikosongkan dalam dokumen yang diumumkan.',
  parts: {
    requirements: 'Persyaratan',
    procedure: 'Sistem, mekanisme, dan prosedur',
    time: 'Waktu penyelesaian',
    fee: 'Biaya/tarif',
    product: 'Produk pelayanan',
    complaints: 'Pengaduan layanan',
  },
  asks: (what: string, channels: string) => `${what} (${channels})`,
  everyChannel: 'semua saluran',
  steps: {
    content: (content: string) => `Anda menyampaikan laporan. Isinya: ${lowerFirst(content)}.`,
    verification: (role: string, checks: string) =>
      `Laporan diverifikasi oleh ${role}, lalu diteruskan ke instansi yang berwenang. Yang diperiksa: ${lowerFirst(checks)}.`,
    publication: {
      onDisposition: 'Laporan diumumkan setelah diteruskan ke instansi.',
      onAnswer: 'Laporan diumumkan bersama jawaban instansi.',
    },
    followUp: (role: string, needsApproval: boolean, needsEvidence: boolean) =>
      [
        needsApproval
          ? 'Laporan ditindaklanjuti: petugas instansi merancang jawaban, pejabat berwenang menyetujuinya'
          : `Laporan ditindaklanjuti oleh ${role}`,
        needsEvidence ? ', disertai bukti' : '',
        '.',
      ].join(''),
    closing: {
      bySilence: 'Laporan ditutup bila sesudah tindak lanjut tidak ada tanggapan.',
      onlyByAgreement: 'Laporan ditutup hanya dengan berita acara yang ditandatangani pelapor.',
    },
    reply: { reopens: 'Tanggapan pelapor membuat laporan diproses kembali.' },
    escalation: {
      automatic: 'Laporan yang tidak ditindaklanjuti diteruskan ke Ombudsman dengan sendirinya.',
      reportersRight: 'Pelapor berhak membawa laporan yang tidak ditindaklanjuti lebih tinggi.',
      internal: 'Laporan yang tidak ditindaklanjuti dibawa ke atasan di dalam instansi.',
    },
  },
  atMost: (days: string, start: string) => `Paling lambat ${days} sejak ${start}.`,
  after: (days: string, start: string) => `Sesudah ${days} sejak ${start}.`,
  headline: (shown: string) => `Yang dimuat dalam dokumen: ${shown}.`,
  ownClasses: (classes: string) => `Golongan laporan menurut standar ini: ${classes}.`,
  limits: 'Batas waktu yang dijalankan',
  otherLimits: 'Batas waktu lainnya',
  limit: 'Batas',
  amount: 'Lamanya',
  sinceEvent: (days: string, start: string) => `${days} sejak ${start}`,
  ground: 'Dasarnya',
  strength: {
    stated: 'tertulis',
    settled: 'ditetapkan petugas',
    product: 'bawaan program',
    unverified: 'sumber kedua, belum diperiksa',
  },
  excluded: 'tidak ada',
  notStated: 'tidak dinyatakan, jadi tidak dihitung',
  onlyClasses: (classes: string) => `hanya ${classes}`,
  channels: (channels: string) => `Laporan diterima lewat ${channels}.`,
  register: (register: string) => `Pencatatan: ${lowerFirst(register)}.`,
  settledTitle: (points: number) => `${points} hal yang tidak jelas dalam dokumen, dan yang ditetapkan petugas`,
  settledLead: 'Dokumennya tidak jelas atau bertentangan di sini; pilihan ini yang berlaku.',
  settledChoice: (who: string, why: string) => `Ditetapkan oleh ${who}: ${why}`,
  sources: 'Bunyi sumbernya',
  sourceOf: (n: number) => `Sumber ${n}`,
  calculatorTitle: 'Hitung batas waktu',
  calculatorLead: 'Hitungan yang sama dengan yang dipakai pada setiap laporan, dengan hari libur dan cuti bersama.',
  calculatorAbout:
    'Hitung kapan laporan masyarakat paling lambat diverifikasi, dijawab, dan diselesaikan, menurut standar tiap instansi.',
  agency: 'Instansi',
  limitLabel: 'Batas waktu',
  classLabel: 'Golongan laporan',
  startLabel: 'Mulai pada',
  startHint: 'Tanggal dan jam setempat di instansi itu.',
  calculate: 'Hitung',
  startWrong: 'Tulis tanggal dan jam yang benar, antara tahun 2000 dan 2100.',
  unknownChoice: 'Pilih salah satu dari daftar.',
  mistakes: 'Belum dapat dihitung',
  classNotInStandard: 'Standar instansi ini tidak mengenal golongan itu. Pilih golongan lain.',
  limitNotInStandard: 'Standar instansi ini tidak memiliki batas waktu itu, jadi tidak ada yang dihitung.',
  because: (reason: string) => `Alasannya: ${reason}`,
  link: 'Tautan ke hitungan ini',
  linkHint: 'Siapa pun yang membukanya melihat hitungan yang sama.',
}
