/** Texts of what officers write to reporters: templates, and what is looked at before an answer is posted. */
export const answeringId = {
  kinds: {
    substantive: 'Jawaban tuntas',
    interim: 'Kabar perkembangan',
    clarification: 'Permintaan melengkapi',
    archive: 'Pengarsipan',
    refuse: 'Pengembalian',
  },
  /** At a form. */
  pick: 'Mulai dari templat',
  use: 'Pakai templat ini',
  used: (title: string) => `Templat “${title}” sudah dimasukkan. Lengkapi yang masih di dalam kurung kurawal.`,
  unfilled: (names: string) => `Masih ada yang perlu Anda isi: ${names}. Ganti tulisan itu beserta kurungnya.`,

  checkTitle: 'Baca sekali lagi sebelum dipasang',
  warnings: {
    emptyPhrase: (found: string) =>
      `Jawaban ini baru menjanjikan (“${found}”) dan belum mengatakan apa yang sudah dilakukan atau diputuskan. Lebih tepat sebagai kabar perkembangan: batas penyelesaian tetap berjalan dan pelapor tidak mengira urusannya selesai.`,
    tooShort: () => 'Jawaban ini sangat pendek. Sebutkan apa yang dilakukan, di mana, dan kapan.',
    noPromise: () =>
      'Belum disebutkan kapan langkah berikutnya. Isi tanggalnya supaya pelapor tahu kapan mendapat kabar.',
    personalData: (found: string) =>
      `Tampaknya ada data pribadi: ${found}. Jawaban dibaca semua orang; hapus kecuali memang milik kantor.`,
  },
  asInterim: 'Jadikan kabar perkembangan',
  anyway: 'Sudah saya periksa, teruskan',

  /** The page of templates. */
  title: 'Templat jawaban',
  lead: 'Templat di sini dapat dipakai instansi pemiliknya dan semua unit di bawahnya. Petugas selalu dapat mengubah isinya sebelum mengirim.',
  add: 'Tulis templat baru',
  change: 'Ubah',
  changeOne: (title: string) => `Ubah templat “${title}”`,
  columns: {
    title: 'Templat',
    kind: 'Untuk',
    category: 'Topik',
    agency: 'Instansi',
    state: 'Keadaan',
    change: 'Tindakan',
  },
  inUse: 'Dipakai',
  retired: 'Tidak dipakai lagi',
  empty: 'Belum ada templat dalam jangkauan Anda.',
  fields: {
    agency: 'Instansi',
    agencyHint: 'Instansi ini dan semua unit di bawahnya dapat memakainya.',
    chooseAgency: 'Pilih instansi',
    kind: 'Untuk apa?',
    category: 'Topik',
    anyCategory: 'Semua topik',
    title: 'Nama templat',
    body: 'Isi',
    bodyHint:
      'Yang diisi sendiri oleh program: {nomor}, {instansi}, {topik}, {hari ini}, {tanggal jatuh tempo}. Nama lain dalam kurung kurawal, misalnya {tindakan}, wajib diisi petugas. Identitas pelapor tidak dapat dipakai.',
    retired: 'Tidak ditawarkan lagi',
    retiredHint: 'Templat tetap tersimpan dengan semua versinya.',
  },
  save: 'Simpan templat',
  look: 'Lihat hasilnya',
  cancel: 'Batal',
  saved: 'Templat tersimpan.',
  notSaved: 'Belum tersimpan',
  preview: 'Beginilah hasilnya',
  previewLead: 'Dengan contoh laporan. Yang masih dalam kurung kurawal diisi petugas.',
  readOnly: 'Templat ini milik instansi di luar jangkauan Anda. Anda dapat memakainya, tetapi tidak mengubahnya.',
  versions: 'Versi',
  version: (n: number, when: string, who: string) => `Versi ${n}, ${when}, ${who}`,
  builtIn: 'bawaan program',
  refusals: {
    notPermitted: 'Instansi ini di luar jangkauan Anda. Pilih instansi Anda atau unit di bawahnya.',
    changedMeanwhile: 'Orang lain baru saja menyimpan versi baru. Bandingkan dengan versi di bawah, lalu simpan lagi.',
    unknownTemplate: 'Templat ini tidak ada.',
    asksIdentity: (found: string) => `Hapus ${found}: identitas pelapor tidak boleh masuk jawaban yang dibaca umum.`,
    holdsPersonalData: (found: string) => `Hapus data pribadi ini dari templat: ${found}.`,
  },
}
