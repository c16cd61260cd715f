/** Places, and the office that probably deals with a matter there. */
export const placesId = {
  hint: 'Desa, kecamatan, kabupaten: tulis yang Anda tahu, misalnya “Kuok, Kampar”.',
  list: 'Tempat yang cocok',
  /** `{n}` is the number of places in the list. */
  found: '{n} tempat ditemukan. Pilih dengan panah atas atau bawah, lalu Enter.',
  nothing: 'Tidak ada tempat yang cocok. Periksa ejaannya, atau tulis nama kecamatan atau kabupatennya.',
  which: 'Tempat mana yang Anda maksud?',
  unlisted: 'Tidak ada di daftar ini',
  unlistedHint: 'Tempat tetap tersimpan seperti yang Anda tulis, dan petugas yang mencarinya.',
  several: 'Ada beberapa tempat bernama seperti itu. Pilih satu di bawahnya.',
  unknown: 'Kami tidak menemukan tempat ini. Periksa ejaannya, tulis nama kecamatan atau kabupatennya, atau kosongkan.',
  probably: 'Kemungkinan besar',
  /** Why an office is suggested. */
  because: {
    topic: (office: string, topic: string, region: string) =>
      `karena di ${region} urusan “${topic}” ditangani ${office}`,
    words: (office: string, topic: string, region: string, words: string) =>
      `karena menyebut ${words}, dan di ${region} urusan “${topic}” ditangani ${office}`,
    place: (region: string) =>
      `karena tempatnya di ${region}; instansi ini meneruskan laporan kepada dinas yang berwenang`,
  },
  /** The search for an agency among many. */
  agencies: {
    label: 'Cari instansi',
    hint: 'Nama, singkatan, atau urusannya, misalnya “dukcapil” atau “jalan rusak”.',
    button: 'Cari',
    list: 'Instansi yang cocok',
    /** `{n}` is the number of agencies in the list. */
    found: '{n} instansi ditemukan. Pilih dengan panah atas atau bawah, lalu Enter.',
    nothing: 'Tidak ada instansi yang cocok. Periksa ejaannya, atau pilih dari semua instansi di bawah.',
  },
  mapSource: 'Nama wilayah: idn-area-data (ODbL)',
}
