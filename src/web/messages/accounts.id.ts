/** Texts of reporters' own accounts: signing in without a password, who one is, and getting an account back. */
export const accountsId = {
  mistakes: 'Belum berhasil',
  enterTitle: 'Masuk atau daftar',
  registerTitle: 'Daftar akun',
  enterLead:
    'Tanpa kata sandi: kami mengirim kode sekali pakai, Anda menyalinnya ke sini. Belum punya akun? Caranya sama.',
  registerLead:
    'Tanpa kata sandi: kami mengirim kode sekali pakai, Anda menyalinnya ke sini. Sudah punya akun? Caranya sama.',
  contact: 'Alamat surel atau nomor HP',
  contactHint: 'Nomor boleh ditulis dengan cara apa pun: 0812…, +62 812…, dengan spasi atau tanda hubung.',
  contactHintMail: 'Saat ini kode dikirim lewat surel. SMS belum tersambung di sini.',
  askCode: 'Kirimi saya kode',
  contactMissing: 'Tulis alamat surel atau nomor HP Anda.',
  contactInvalid:
    'Ini belum menjadi alamat surel atau nomor HP yang lengkap. Contoh: nama@contoh.id atau 0812 3456 7890.',
  notSent:
    'Kode belum dapat dikirim ke sana. Periksa penulisannya, tunggu sebentar lalu coba lagi, atau pakai kontak lain.',
  notSentPhone: 'Nomor HP belum dapat kami hubungi, karena SMS belum tersambung di sini. Tulis alamat surel Anda.',
  tooManyCodes: (minutes: number) =>
    `Sudah banyak kode dikirim ke sana. Periksa pesan yang sudah masuk, atau minta lagi ${minutes} menit lagi.`,
  passkeyRefused: 'Kunci sandi itu tidak cocok atau terlambat dijawab. Coba sekali lagi, atau minta kode.',
  noRoute: 'Akun belum dapat dipakai',
  noRouteBody:
    'Layanan ini belum dapat mengirim kode lewat surel atau SMS. Anda tetap dapat melapor tanpa akun, dan mengikutinya dengan nomor dan kode rahasia.',
  withoutTitle: 'Akun tidak wajib',
  without: [
    'Laporan tanpa akun diterima dan dijawab dengan cara yang sama. Anda mengikutinya dengan nomor dan kode rahasia.',
    'Dengan akun, semua laporan Anda ada di satu tempat dan nama serta kontak tidak perlu ditulis lagi. Laporan lama dapat ditambahkan kapan saja.',
  ],
  reportWithout: 'Lapor tanpa akun',
  trackWithout: 'Lacak dengan nomor dan kode rahasia',
  lostContact: 'Kontak lama tidak dapat dipakai lagi?',
  forOfficers: 'Petugas instansi masuk di sini',
  codeTitle: 'Masukkan kode',
  codeSent: (contact: string, minutes: number) =>
    `Kode sudah kami kirim ke ${contact}. Kode berlaku ${minutes} menit, hanya di peramban ini. Belum masuk? Periksa juga folder spam.`,
  codeSentOther: (contact: string) =>
    `Bila ${contact} tersimpan pada sebuah akun yang juga memiliki kontak lain, kodenya sudah kami kirim ke kontak lain itu.`,
  code: (digits: number) => `Kode ${digits} angka`,
  codeHint: 'Cukup salin angkanya.',
  shared: 'Perangkat ini dipakai bersama orang lain',
  sharedHint: 'Anda keluar sendiri sesudah dua jam tidak dipakai, atau ketika peramban ditutup.',
  enter: 'Lanjutkan',
  codeMissing: 'Tulis kode yang Anda terima.',
  codeWrong: (left: number) =>
    `Kode ini tidak cocok. Periksa pesan yang terakhir masuk; masih ada ${left} kali percobaan untuk kode ini.`,
  codeOver: 'Kode ini sudah tidak berlaku. Minta kode yang baru; tulisan Anda yang lain tetap tersimpan.',
  againTitle: 'Kode tidak sampai?',
  sendAgain: 'Kirim kode lagi',
  sendOther: 'Kirim ke kontak lain di akun saya',
  sentAgain: 'Kode sudah dikirim lagi',
  againAt: (time: string) => `Bisa dikirim lagi mulai pukul ${time}.`,
  otherContact: 'Pakai kontak yang lain',
  newTitle: 'Satu langkah lagi',
  newLead: (contact: string) =>
    `${contact} sudah terbukti milik Anda. Belum ada akun dengan kontak ini: siapa nama Anda?`,
  name: 'Nama lengkap',
  nameHint: 'Seperti tertulis di KTP atau dokumen Anda.',
  nameMissing: 'Tulis nama Anda.',
  document: 'Apa yang Anda punya?',
  documents: {
    nik: 'NIK (tertulis di KTP, KIA, atau KK)',
    foreign: 'Paspor atau izin tinggal (KITAS, KITAP); saya warga negara asing',
    none: 'Tidak ada, atau tidak ingin menuliskannya sekarang',
  },
  documentNoneHint: 'Anda tetap dapat melapor. Data ini dapat ditambahkan kapan saja.',
  documentWhy:
    'Standar pelayanan beberapa daerah, seperti Kampar, meminta akun sesuai KTP. Nomor Anda disimpan tersegel, tidak pernah diumumkan, dan tidak ikut dalam laporan.',
  number: 'Nomornya',
  numberHint: 'NIK 16 angka, boleh dengan spasi atau titik; atau nomor paspor atau izin tinggal.',
  bornOn: 'Tanggal lahir (untuk NIK)',
  bornOnHint: 'Tanggal, bulan, tahun, seperti 23-01-1987. Kami cocokkan dengan NIK.',
  sure: 'Saya sudah memeriksa: memang begitu di dokumen saya',
  nikMissing: 'Tulis NIK Anda, atau pilih “tidak ada”.',
  nikMalformed: (digits: number) =>
    `NIK terdiri atas 16 angka; yang Anda tulis ${digits} angka. Periksa lagi di KTP Anda.`,
  nikOthers: 'Di sini hanya angka. Periksa apakah huruf O atau I tertulis sebagai ganti angka 0 atau 1.',
  nikDoubts: {
    unknownProvince: 'dua angka pertama bukan kode provinsi yang kami kenal',
    unknownRegency:
      'angka ketiga dan keempat bukan kode kabupaten atau kota yang kami kenal; bisa jadi daerahnya sudah dimekarkan',
    unknownDistrict:
      'angka kelima dan keenam bukan kode kecamatan yang kami kenal; bisa jadi daerahnya sudah dimekarkan',
    impossibleDate: 'angka ketujuh sampai kedua belas bukan tanggal lahir yang ada',
    otherBirthDate: 'tanggal lahir di dalam NIK tidak sama dengan yang Anda tulis',
    zeroSerial: 'empat angka terakhir semuanya nol',
  },
  nikDoubtful: (doubts: readonly string[]) =>
    `Periksa sekali lagi: ${doubts.join('; ')}. Bila memang begitu di KTP Anda, centang di bawah, lalu lanjutkan.`,
  birthDateMissing: 'Tulis tanggal lahir Anda.',
  birthDateInvalid: 'Tanggal ini tidak ada, atau bukan tanggal lahir. Tulis seperti 23-01-1987.',
  documentNumberMissing: 'Tulis nomor dokumen Anda, atau pilih “tidak ada”.',
  documentNumberInvalid: 'Nomor dokumen terdiri atas 5 sampai 20 huruf dan angka. Periksa lagi di dokumen Anda.',
  nikTaken:
    'NIK ini sudah tercatat pada akun lain. Kalau itu akun Anda, masuk dengan kontaknya atau pulihkan akun itu. Kalau bukan, pilih “tidak ada” dulu: Anda tetap dapat melapor, dan petugas loket dapat memeriksa KTP Anda.',
  tooManyNik: 'Sudah terlalu banyak NIK dicoba hari ini. Pilih “tidak ada” dulu; NIK dapat ditambahkan besok.',
  contactTaken: 'Kontak ini baru saja dipakai akun lain. Masuk dengan kontak ini, atau pakai kontak yang lain.',
  openAccount: 'Buat akun',
  ownTitle: 'Akun saya',
  toReports: 'Laporan saya',
  whoYouAre: 'Data diri',
  restricted: 'Pemilik akun ini membatasi datanya: tidak dibuka kepada petugas.',
  noNumber: 'Belum ditulis',
  documentShort: { nik: 'NIK', foreign: 'Paspor atau izin tinggal', none: 'NIK atau dokumen lain' },
  checked: 'Pencocokan kependudukan',
  registry: {
    verified: (day: string) => `Cocok dengan data kependudukan, diperiksa ${day}`,
    notMatched: (day: string) =>
      `Tidak cocok dengan data kependudukan, diperiksa ${day}. Periksa nama, NIK, dan tanggal lahir Anda; laporan Anda tetap diterima.`,
    unreachable: (day: string) =>
      `Belum terverifikasi: data kependudukan tidak dapat dihubungi (${day}). Laporan Anda tetap diterima.`,
    notAsked: 'Belum terverifikasi: belum diperiksa ke data kependudukan.',
    off: 'Belum terverifikasi: layanan ini tidak tersambung dengan data kependudukan. Laporan Anda tetap diterima.',
  },
  askRegistry: 'Periksa sekarang',
  change: 'Ubah data diri',
  changeTitle: 'Ubah data diri',
  save: 'Simpan',
  saved: 'Data diri sudah disimpan',
  contacts: 'Kontak',
  contactsLead:
    'Dengan salah satunya Anda masuk. Dua lebih baik daripada satu: bila yang satu hilang, yang lain tetap membuka akun.',
  routes: { email: 'Surel', phone: 'Nomor HP' },
  proven: (day: string) => `terbukti ${day}`,
  unproven: 'belum ada',
  newContact: 'Tambah atau ganti kontak',
  newContactHint: 'Surel atau nomor HP. Yang sejenis digantikan, dan kontak lama kami kabari.',
  contactSaved: 'Kontak sudah disimpan',
  devices: 'Perangkat yang sedang masuk',
  devicesLead: 'Akhiri yang tidak Anda kenal.',
  device: 'Perangkat',
  lastUsed: 'Terakhir dipakai',
  action: 'Tindakan',
  thisDevice: 'Perangkat ini',
  sharedDevice: 'dipakai bersama',
  endDevice: 'Akhiri',
  deviceEnded: 'Perangkat itu sudah dikeluarkan',
  proofLeadAgain: (minutes: number) =>
    `Langkah ini menentukan siapa yang dapat membuka akun Anda, dan sudah lebih dari ${minutes} menit sejak Anda membuktikan bahwa ini Anda. Buktikan sekali lagi, lalu Anda langsung melanjutkan; yang sudah Anda tulis tetap tersimpan.`,
  proofCodeTo: (contact: string) => `Kirim kode ke ${contact}`,
  proofCodeAgain: (contact: string) => `Kirim kode lagi ke ${contact}`,
  proofCodeSent: (contact: string, minutes: number) =>
    `Kode sudah kami kirim ke ${contact}. Kode berlaku ${minutes} menit, hanya di peramban ini.`,
  proofNoRoute: 'Kontak akun ini sedang tidak dapat kami hubungi',
  proofNoRouteBody:
    'Layanan ini sedang tidak dapat mengirim kode ke sana. Coba lagi nanti; akun Anda tetap seperti semula.',
  proofCodeOver: 'Kode itu sudah tidak berlaku. Minta kode yang baru; yang sudah Anda tulis tetap tersimpan.',
  passkeyAfterProof: 'Sebelum membuat kunci sandi, kami minta Anda membuktikan sekali lagi bahwa ini Anda.',
  leave: 'Keluar',
  leaveEverywhere: 'Keluar dari semua perangkat',
  leaveEverywhereTitle: 'Keluar dari semua perangkat?',
  leaveEverywhereLead:
    'Setiap perangkat yang sedang masuk dikeluarkan, termasuk yang ini. Anda masuk lagi dengan kode ke kontak Anda.',
  leavePasskeysLead:
    'Kunci sandi tidak ikut hilang: siapa pun yang memegang perangkatnya tetap dapat masuk. Hapus juga bila ada yang tidak Anda kenal, atau perangkatnya hilang.',
  leavePasskeys: 'Hapus juga semua kunci sandi',
  leaveNot: 'Jangan keluar',
  leaveHint:
    'Sesudah keluar tidak ada yang tertinggal di perangkat ini: tulisan laporan yang belum dikirim juga dihapus dari sini.',
  leftTitle: 'Anda sudah keluar',
  left: 'Di perangkat ini tidak ada lagi yang tersimpan dari akun dan laporan Anda.',
  close: 'Tutup akun',
  closeTitle: 'Tutup akun?',
  closeLead: [
    'Kontak dan NIK dilepas dari akun ini, dan tidak ada yang dapat masuk lagi.',
    'Laporan Anda tidak ikut hilang: tetap diproses, dan tetap terbuka dengan nomor dan kode rahasianya. Catat dulu kode rahasianya.',
  ],
  closeYes: 'Tutup akun saya',
  closeNo: 'Jangan tutup',
  closed: 'Akun sudah ditutup',
  recoverTitle: 'Pulihkan akun',
  recoverLead:
    'Untuk Anda yang tidak lagi punya surel dan nomor HP yang lama. Buktikan dulu kontak yang baru; lalu kami minta nomor dan kode rahasia salah satu laporan di akun itu, serta NIK dan tanggal lahir Anda.',
  recoverOther: [
    'Masih punya salah satu kontak lama? Masuk saja dengan itu.',
    'Tidak menulis NIK di akun lama? Buat akun baru, lalu tambahkan laporan-laporan Anda dengan nomor dan kode rahasianya: tidak ada yang hilang.',
  ],
  recoverContact: 'Kontak yang baru',
  proofTitle: 'Bukti bahwa akun itu milik Anda',
  proofLead: (contact: string) => `${contact} sudah terbukti milik Anda. Sekarang akun yang lama.`,
  reportNumber: 'Nomor laporan yang ada di akun itu',
  reportSecret: 'Kode rahasia laporan itu',
  nik: 'NIK',
  askBack: 'Minta akun saya kembali',
  recoveryNoMatch:
    'Keempatnya tidak bersama-sama cocok dengan sebuah akun. Periksa nomor, kode rahasia, NIK, dan tanggal lahirnya, lalu coba lagi.',
  tooManyTries:
    'Sudah terlalu banyak percobaan. Coba lagi besok, atau buat akun baru dan tambahkan laporan Anda ke sana.',
  waitingTitle: 'Permintaan Anda kami terima',
  waiting: (moment: string, contact: string) =>
    `Mulai ${moment} Anda dapat masuk dengan ${contact}. Sampai saat itu kontak lama masih dapat membatalkannya, supaya tidak ada orang lain yang mengambil akun Anda.`,
  waitingUntil: (moment: string) =>
    `Akun yang diminta dengan kontak ini terbuka mulai ${moment}. Masuk lagi sesudah itu.`,
  asked: 'Ada yang meminta akun ini dengan kontak baru',
  askedBody: (moment: string) =>
    `Bila bukan Anda, hentikan sekarang. Bila dibiarkan, akun ini berpindah pada ${moment}.`,
  stop: 'Hentikan permintaan itu',
  stopTitle: 'Hentikan pemulihan akun',
  stopLead: 'Tekan tombol di bawah bila bukan Anda yang meminta akun dipindahkan ke kontak baru.',
  stopCode: 'Kode dari pesan',
  stopped: 'Permintaan itu sudah dihentikan',
  stoppedBody: 'Akun Anda tetap seperti semula.',
  stopOver: 'Permintaan itu sudah tidak ada: sudah dihentikan, atau sudah selesai. Masuklah untuk memeriksa akun Anda.',
  signedInAs: (name: string) => `Masuk sebagai ${name}`,
  mineTitle: 'Laporan saya',
  mineNone: 'Belum ada laporan di akun ini.',
  mineNew: 'Buat laporan',
  mineFiled: (day: string) => `dikirim ${day}`,
  mineDue: (limit: string, day: string) => `${limit}: paling lambat ${day}`,
  mineYours: (day: string) => `Anda dapat menanggapi sampai ${day}`,
  mineWaits: 'Menunggu Anda',
  mineStale: 'Kode rahasia laporan ini sudah diganti. Tambahkan lagi dengan kode yang baru.',
  mineRemove: 'Lepas dari akun',
  mineRemoved: 'Laporan sudah dilepas dari akun ini',
  mineNewer: 'Yang lebih baru',
  mineOlder: 'Yang lebih lama',
  claimTitle: 'Tambahkan laporan',
  claimLead: 'Laporan yang dikirim tanpa akun. Nomor dan kode rahasianya tetap berlaku sesudah ini.',
  claimNumber: 'Nomor laporan',
  claimSecret: 'Kode rahasia',
  claim: 'Tambahkan ke akun saya',
  claimed: 'Laporan sudah ada di akun Anda',
  claimWrong: 'Nomor dan kode rahasia ini tidak cocok. Periksa di tanda terima Anda.',
  foundTitle: 'Laporan lain dengan kontak Anda',
  found: (count: number) =>
    `${count} laporan dikirim dengan kontak yang sudah Anda buktikan. Tambahkan semuanya ke akun ini?`,
  claimFound: 'Tambahkan semuanya',
  claimedMany: (count: number) => `${count} laporan ditambahkan ke akun Anda`,
  nikDesk: {
    title: 'NIK yang sama pada dua akun',
    lead: 'Untuk orang yang datang dengan KTP asli karena NIK-nya tercatat pada akun lain. Cocokkan wajah dan kartunya, lalu ketik NIK dari kartu itu. Setiap langkah tercatat.',
    nik: 'NIK pada KTP di depan Anda',
    contact: 'Surel atau nomor HP akun orang itu',
    contactHint: 'Kontak yang dipakainya untuk masuk.',
    look: 'Periksa',
    decideTitle: 'Putuskan untuk siapa NIK ini',
    holder: 'Akun yang sekarang memiliki NIK itu',
    claimant: 'Akun orang di depan Anda',
    decision: 'Putusan',
    decisions: {
      keep: { label: 'Tetap pada akun yang sekarang', hint: 'Misalnya kartunya bukan milik orang itu.' },
      both: { label: 'Keduanya boleh memakainya', hint: 'Misalnya orang yang sama, atau NIK ganda yang sah.' },
      release: {
        label: 'Lepaskan dari akun yang sekarang',
        hint: 'Baru berlaku bila petugas kedua memutuskan hal yang sama dalam 14 hari. Pemilik akun itu dikabari sekarang.',
      },
    },
    decisionMissing: 'Pilih putusannya.',
    reason: 'Alasan',
    reasonHint: 'Apa yang ditunjukkan dan bagaimana Anda memeriksanya; tanpa nama dan nomor.',
    reasonMissing: 'Tuliskan apa yang Anda periksa.',
    decide: 'Putuskan',
    done: {
      settled: 'Putusan tersimpan, dan yang bersangkutan dikabari',
      releaseAsked:
        'Putusan tersimpan. NIK dilepas setelah petugas kedua memeriksa kartunya dan memutuskan hal yang sama',
    },
    releaseAsked: 'Petugas lain sudah memutuskan NIK ini dilepas. Bila Anda memutuskan hal yang sama, NIK itu dilepas.',
    refusals: {
      nikMalformed: 'NIK terdiri atas 16 angka. Periksa lagi di kartunya.',
      contactInvalid: 'Ini belum menjadi alamat surel atau nomor HP yang lengkap.',
      claimantUnknown:
        'Tidak ada akun dengan kontak itu. Minta orang itu membuat akun dulu, dengan pilihan “tidak ada”.',
      nikFree: 'NIK ini tidak tercatat pada akun mana pun. Orang itu dapat menuliskannya sendiri.',
      nikOwn: 'NIK ini memang tercatat pada akun orang itu.',
      closedByHolder:
        'Salah satu akun ini dibatasi pemiliknya, sehingga NIK-nya tetap pada akun yang sekarang. Pembatasan itu diperiksa petugas pelindungan data nasional.',
      notLooked: 'Periksa dulu kedua akun ini, lalu putuskan dalam setengah jam.',
      tooManyNik: 'Anda sudah memeriksa sangat banyak NIK hari ini. Lanjutkan besok, atau minta rekan Anda.',
    },
  },
  letters: {
    code: {
      subject: (code: string) => `${code} kode masuk LAPOR!`,
      body: (code: string, minutes: number) => [
        `Kode Anda: ${code}`,
        `Berlaku ${minutes} menit, di peramban yang memintanya. Jangan berikan kepada siapa pun; petugas tidak pernah menanyakannya.`,
        'Bukan Anda yang meminta? Abaikan pesan ini: tanpa kode ini tidak ada yang dapat masuk.',
      ],
    },
    recoveryAsked: {
      subject: 'Ada yang meminta akun LAPOR! Anda',
      body: (moment: string) => [
        'Seseorang menunjukkan kode rahasia sebuah laporan Anda, NIK, dan tanggal lahir Anda, dan meminta akun Anda dibuka dengan kontak baru.',
        `Bila itu Anda, tidak perlu berbuat apa-apa: akun terbuka dengan kontak baru mulai ${moment}.`,
        'Bila bukan Anda, hentikan dengan tautan ini:',
      ],
      action: 'Hentikan permintaan itu',
    },
    recovered: {
      subject: 'Akun LAPOR! Anda kini memakai kontak baru',
      body: [
        'Akun yang diminta tiga hari lalu kini terbuka dengan kontak baru. Kontak ini tidak lagi membukanya, dan semua perangkat serta kunci sandi dikeluarkan.',
        'Bukan Anda yang memintanya? Minta akun itu kembali dengan kode rahasia sebuah laporan Anda:',
      ],
    },
    contactReplaced: {
      subject: 'Kontak akun LAPOR! Anda diganti',
      body: [
        'Kontak ini digantikan oleh yang baru dan tidak lagi membuka akun Anda.',
        'Bukan Anda? Masuk dengan kontak Anda yang lain, keluarkan semua perangkat, lalu ganti kontaknya kembali. Tidak punya kontak lain di akun itu? Minta akun itu kembali di sini:',
      ],
    },
    contactAdded: (route: string) => ({
      subject: 'Kontak akun LAPOR! Anda berubah',
      body: [`Akun Anda sekarang juga terbuka dengan kontak baru: ${route}.`],
    }),
    passkeyAdded: (name: string) => ({
      subject: 'Kunci sandi baru di akun LAPOR! Anda',
      body: [`Kunci sandi “${name}” ditambahkan. Dengannya akun Anda terbuka tanpa kode.`],
    }),
    passkeysRemoved: (names: readonly string[]) => ({
      subject: 'Kunci sandi akun LAPOR! Anda dihapus',
      body: [`Dihapus: ${names.join(', ')}. Dengan itu akun Anda tidak terbuka lagi.`],
    }),
    nikStays: {
      subject: 'NIK di akun LAPOR! Anda tetap',
      body: [
        'Seseorang meminta NIK yang tercatat di akun Anda. Petugas loket memutuskan bahwa NIK itu tetap pada akun Anda; tidak ada yang berubah.',
      ],
    },
    nikShared: {
      subject: 'NIK di akun LAPOR! Anda boleh dipakai akun lain juga',
      body: [
        'Petugas loket memeriksa sebuah KTP dan memutuskan bahwa NIK yang tercatat di akun Anda boleh ditulis juga di akun lain. Akun dan laporan Anda tetap terbuka hanya untuk Anda.',
        'Ini keliru? Datanglah ke loket dengan KTP asli Anda.',
      ],
    },
    nikReleaseAsked: {
      subject: 'NIK diminta dilepas dari akun LAPOR! Anda',
      body: (days: number) => [
        `Seseorang menunjukkan KTP dengan NIK itu kepada petugas loket, dan petugas itu memutuskan bahwa NIK itu bukan untuk akun ini. NIK baru dilepas bila petugas kedua memutuskan hal yang sama dalam ${days} hari.`,
        'Ini keliru? Segera datang ke loket dengan KTP asli Anda.',
      ],
    },
    nikReleased: {
      subject: 'NIK dilepas dari akun LAPOR! Anda',
      body: [
        'Seseorang menunjukkan KTP asli dengan NIK itu kepada petugas loket, dan dua petugas memutuskan bahwa NIK itu bukan untuk akun ini. Akun dan laporan Anda tetap ada.',
        'Ini keliru? Datanglah ke loket dengan KTP asli Anda.',
      ],
    },
    nikOpen: {
      subject: 'NIK Anda kini dapat dituliskan',
      body: ['Petugas loket sudah memeriksa KTP Anda. Sekarang Anda dapat menuliskan NIK di akun Anda.'],
    },
    nikKept: {
      subject: 'Putusan tentang NIK di akun LAPOR! Anda',
      body: [
        'Petugas loket memutuskan bahwa NIK itu tetap pada akun lain. Anda tetap dapat melapor tanpa NIK.',
        'Ini keliru? Datanglah ke loket lain dengan KTP asli Anda.',
      ],
    },
    closed: {
      subject: 'Akun LAPOR! Anda ditutup',
      body: [
        'Tidak ada yang dapat masuk ke akun itu lagi. Laporan Anda tetap diproses, dan tetap terbuka dengan nomor dan kode rahasianya.',
        'Bukan Anda yang menutupnya? Buat akun baru dengan kontak ini, lalu tambahkan laporan-laporan Anda.',
      ],
    },
    notYou: [
      'Bila itu Anda, tidak ada yang perlu dilakukan. Bila bukan, keluarkan semua perangkat dan kunci sandi sekarang:',
    ],
    open: 'Buka akun saya',
    recover: 'Minta akun kembali',
  },
}
