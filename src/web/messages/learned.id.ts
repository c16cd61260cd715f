/** What was learned from past decisions: suggestions on the desk, and how right they are. */
export const learnedId = {
  title: 'Menurut disposisi sebelumnya',
  named: 'Menurut nama dan bidang tugas instansi',
  chance: (confidence: number): string =>
    confidence >= 0.9 ? 'hampir pasti' : confidence >= 0.6 ? 'kemungkinan besar' : 'mungkin',
  percent: (confidence: number): string => `${Math.min(99, Math.round(100 * confidence))}\u00a0%`,
  words: (words: string) => `karena menyebut ${words}`,
  alike: 'Pernah diteruskan ke sana:',
  choose: (name: string) => `Pilih ${name}`,
  lead: (decisions: number) => `Dipelajari dari ${decisions} disposisi. Ini saran; Anda yang memutuskan.`,
  tooLittle: (decisions: number, needed: number) =>
    `Saran dari disposisi sebelumnya muncul setelah ada ${needed} disposisi; sekarang baru ${decisions}.`,
  unsure: (decisions: number) =>
    `Dari ${decisions} disposisi sebelumnya tidak ada yang cukup mirip untuk memberi saran.`,
  topics: 'Topik yang disarankan',
  topicWords: (words: string) => `menyebut ${words}`,
  noTopics: 'Tidak ada topik yang cukup jelas dari isinya. Pilih sendiri di bawah ini.',
  supervisory: (words: string) =>
    `Isinya menyebut ${words}. Mungkin ini pengaduan berkadar pengawasan; periksa apakah ada penyimpangan oleh petugas.`,
  models: 'Saran yang dipelajari dari disposisi',
  modelsLead:
    'Program belajar sendiri dari disposisi yang sudah ada, paling lambat sekali seminggu. Laporan rahasia tidak pernah dipelajari. Ketepatannya diukur pada seperlima laporan yang tidak ikut dipelajari.',
  noModels: 'Belum ada yang dipelajari. Program mulai belajar setelah ada 50 disposisi.',
  scope: 'Wilayah atau instansi',
  subject: 'Yang disarankan',
  subjects: { agency: 'Instansi tujuan', category: 'Topik' },
  decisions: 'Dipelajari dari',
  first: 'Saran pertama benar',
  three: 'Benar di antara tiga',
  baseline: 'Tanpa belajar',
  sure: 'Benar bila yakin ≥ 90 %',
  trainedAt: 'Terakhir belajar',
  few: (decisions: number, needed: number) => `${decisions}, perlu ${needed}`,
  byLabel: (name: string) => `Rincian untuk ${name}`,
  label: 'Tujuan',
  asked: 'Laporan yang diuji',
  right: 'Saran pertama benar',
}
