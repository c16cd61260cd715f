/** What a notice has to say beside its own words; an empty text where there is nothing. */
export type NoticeWords = {
  readonly agency: string
  /** “10 hari kerja”. */
  readonly period: string
  /** “Rabu, 25 Maret 2026”. */
  readonly until: string
  readonly reason: string
  readonly destination: string
  /** Which dates moved, a line each. */
  readonly moved: readonly string[]
  readonly isWithdrawn: boolean
}
type ReporterNotice = {
  readonly title: string
  readonly lines: (words: NoticeWords) => readonly string[]
}

const reply = 'Balas di halaman laporan Anda: tautannya di bawah.'

/** Texts of messages to reporters and officers. A note to translators: an empty line is left out when it is sent. */
export const noticesId = {
  about: (number: string, agency: string) => `Laporan ${number}, ${agency}`,
  filedOn: (day: string) => `Dikirim ${day}.`,
  openReport: 'Buka laporan Anda (tautan ini pribadi, jangan diteruskan kepada orang lain):',
  openRecovery: 'Buat kode rahasia baru (tautan ini pribadi, jangan diteruskan kepada orang lain):',
  openTracking: 'Lacak laporan:',
  openDesk: 'Buka di ruang kerja:',
  dueOn: (limit: string, day: string) => `${limit}: paling lambat ${day}.`,
  moved: (limit: string, from: string, to: string) => `${limit}: dari ${from} menjadi ${to}.`,
  appealGranted: 'Keberatan Anda diterima; laporan Anda diverifikasi lagi.',
  appealRejected: 'Keberatan Anda ditolak; laporan tetap diarsipkan.',
  referralDeclined: 'Ombudsman tidak menerima rujukan ini.',
  referralSettled: 'Ombudsman menyatakan laporan Anda tuntas.',
  referralFindings: 'Ombudsman menemukan hal yang harus diperbaiki; instansi wajib menindaklanjutinya.',
  reporter: {
    received: {
      title: 'Laporan Anda kami terima',
      lines: ({ until }) => [
        'Terima kasih. Simpan pesan ini: nomor di atas dan tautan di bawah membuka laporan Anda.',
        until && `Petugas memeriksa dan meneruskannya paling lambat ${until}.`,
      ],
    },
    question: {
      title: 'Kami perlu keterangan tambahan',
      lines: ({ period }) => [
        'Petugas belum dapat meneruskan laporan Anda sebelum Anda melengkapinya.',
        reply,
        period &&
          `Jawablah dalam ${period} sejak pesan ini sampai. Lewat waktu itu laporan diarsipkan; jawaban yang terlambat tetap menghidupkannya kembali.`,
      ],
    },
    passedOn: {
      title: 'Laporan Anda diteruskan',
      lines: ({ agency, until }) => [
        `Laporan Anda kini ditangani ${agency}.`,
        until && `Tanggapan pertama paling lambat ${until}.`,
      ],
    },
    movedOn: {
      title: 'Laporan Anda berpindah tangan',
      lines: ({ agency, until }) => [
        `Laporan Anda kini berada pada ${agency}. Batas waktunya tidak diulang dari awal.`,
        until && `Tanggapan pertama paling lambat ${until}.`,
      ],
    },
    published: {
      title: 'Laporan Anda diumumkan',
      lines: () => [
        'Salinan yang telah diperiksa petugas kini dapat dibaca umum. Identitas Anda tidak ada di dalamnya.',
      ],
    },
    answerInterim: {
      title: 'Kabar dari instansi',
      lines: ({ agency }) => [`${agency} memberi kabar tentang laporan Anda; penanganannya masih berjalan.`],
    },
    answer: {
      title: 'Laporan Anda ditindaklanjuti',
      lines: ({ agency, period }) => [
        `${agency} menyampaikan tindak lanjut atas laporan Anda.`,
        'Sudah selesai? Nyatakan selesai. Belum? Balas atau sanggah, dan laporan diproses kembali.',
        period && `Tanpa tanggapan Anda, laporan ditutup ${period} sejak pesan ini sampai.`,
      ],
    },
    message: { title: 'Pesan dari petugas', lines: () => ['Petugas menulis pesan tentang laporan Anda.', reply] },
    answerRetracted: {
      title: 'Jawaban instansi ditarik',
      lines: () => ['Jawaban yang pernah disampaikan ditarik dengan alasan; penanganan laporan Anda berlanjut.'],
    },
    extended: {
      title: 'Batas waktu diperpanjang',
      lines: ({ until }) => [until && `Batas waktu laporan Anda kini ${until}.`],
    },
    warnedArchive: {
      title: 'Keterangan Anda masih ditunggu',
      lines: ({ until }) => [until && `Tanpa jawaban sampai ${until}, laporan Anda diarsipkan.`, reply],
    },
    archived: {
      title: 'Laporan Anda diarsipkan',
      lines: ({ reason, destination }) => [
        reason && `Alasannya: ${reason}.`,
        destination && `Yang berwenang: ${destination}.`,
        'Tidak setuju? Ajukan keberatan di halaman laporan Anda; orang lain yang akan memutuskannya.',
      ],
    },
    appealDecided: { title: 'Keberatan Anda diputuskan', lines: ({ reason }) => [reason] },
    warnedClose: {
      title: 'Laporan Anda akan ditutup',
      lines: ({ until }) => [
        until && `Tanpa tanggapan Anda sampai ${until}, laporan ditutup.`,
        'Belum selesai? Balas atau sanggah, dan laporan diproses kembali.',
      ],
    },
    closed: {
      title: 'Laporan Anda ditutup',
      lines: ({ reason, period, isWithdrawn }) => [
        reason && `Alasannya: ${reason}.`,
        period &&
          (isWithdrawn
            ? `Pencabutan masih dapat Anda batalkan dalam ${period}.`
            : `Tidak setuju? Sanggah dalam ${period} sejak pesan ini sampai, dan laporan diproses kembali.`),
      ],
    },
    objectionRenewed: {
      title: 'Anda dapat menyanggah lagi',
      lines: ({ until }) => [until && `Masa sanggah laporan Anda dimulai lagi, sampai ${until}.`],
    },
    reopened: {
      title: 'Laporan Anda diproses kembali',
      lines: ({ until }) => ['Tanggapan Anda kami terima.', until && `Penyelesaian paling lambat ${until}.`],
    },
    dateMoved: {
      title: 'Batas waktu bergeser',
      lines: ({ moved }) => ['Hari libur yang baru ditetapkan menggeser batas waktu laporan Anda.', ...moved],
    },
    consentAsked: {
      title: 'Bolehkah laporan Anda dirujuk ke Ombudsman?',
      lines: ({ until }) => [
        until && `Bila sampai ${until} belum ditindaklanjuti, laporan dapat dirujuk ke Ombudsman.`,
        'Ombudsman perlu nama dan kontak Anda. Setujui, atau abaikan, di halaman laporan Anda.',
      ],
    },
    referralAsked: {
      title: 'Ombudsman menunggu persetujuan Anda',
      lines: ({ until }) => [
        'Batas waktu penyelesaian lewat. Dengan persetujuan Anda laporan dikirim ke Ombudsman.',
        until && `Setujui di halaman laporan Anda paling lambat ${until}.`,
      ],
    },
    referralSent: {
      title: 'Laporan Anda dirujuk ke Ombudsman',
      lines: () => ['Ombudsman kini memegang laporan Anda. Selama itu laporan tidak ditutup karena diam.'],
    },
    referralProgress: {
      title: 'Kabar dari Ombudsman',
      lines: () => ['Ada perkembangan pada rujukan laporan Anda. Bacalah di halaman laporan Anda.'],
    },
    referralEnded: { title: 'Rujukan ke Ombudsman selesai', lines: ({ reason }) => [reason] },
    referralLapsed: {
      title: 'Rujukan gugur',
      lines: () => [
        'Persetujuan Anda belum kami terima. Laporan tetap terbuka, dan Anda masih dapat memintanya dirujuk.',
      ],
    },
    recovery: {
      title: 'Kode rahasia baru untuk laporan Anda',
      lines: () => [
        'Seseorang, semoga Anda sendiri, meminta kode rahasia baru untuk laporan ini.',
        'Buka tautan di bawah dalam 24 jam, lalu tekan tombolnya. Sesudah itu kode yang lama tidak berlaku lagi.',
        'Bukan Anda? Abaikan pesan ini; tidak ada yang berubah.',
      ],
    },
    secretRenewed: {
      title: 'Kode rahasia Anda diganti',
      lines: () => [
        'Kode rahasia yang lama tidak membuka laporan Anda lagi. Tautan di bawah memakai kode yang baru.',
        'Bukan Anda yang menggantinya? Buka laporan Anda, lalu periksa kontak yang tercatat.',
      ],
    },
    contactChanged: {
      title: 'Kabar laporan Anda kini dikirim ke sini',
      lines: () => ['Kontak laporan ini diganti. Semua kabar berikutnya datang ke kontak ini.'],
    },
    contactLeft: {
      title: 'Kontak ini tidak dipakai lagi',
      lines: () => [
        'Pelapor mengganti kontak laporan ini. Kabar berikutnya tidak lagi dikirim ke sini.',
        'Ini laporan Anda, tetapi bukan Anda yang menggantinya? Buka dengan kode rahasia Anda, lalu ganti kembali.',
      ],
    },
  } satisfies Record<string, ReporterNotice>,
  officer: {
    officerNew: { title: 'Laporan baru untuk diverifikasi', todo: 'Periksa, lalu teruskan, tanyakan, atau arsipkan.' },
    officerClarified: { title: 'Pelapor melengkapi laporan', todo: 'Lanjutkan verifikasinya.' },
    officerAssigned: {
      title: 'Laporan diteruskan kepada Anda',
      todo: 'Terima dan tanggapi, atau kembalikan dengan alasan.',
    },
    officerCopied: { title: 'Tembusan laporan', todo: 'Untuk diketahui; Anda tidak perlu menjawab.' },
    officerReturned: { title: 'Laporan dikembalikan instansi', todo: 'Teruskan kepada yang berwenang, atau putuskan.' },
    officerTask: { title: 'Tugas bersama untuk Anda', todo: 'Jawab bagian Anda.' },
    officerTaskAnswered: { title: 'Tugas bersama sudah dijawab', todo: 'Gunakan jawabannya untuk tindak lanjut.' },
    officerDraft: { title: 'Rancangan jawaban menunggu persetujuan', todo: 'Setujui atau kembalikan.' },
    officerDraftReturned: { title: 'Rancangan jawaban dikembalikan', todo: 'Perbaiki, lalu serahkan lagi.' },
    officerExtensionAsked: { title: 'Perpanjangan waktu diminta', todo: 'Putuskan permintaannya.' },
    officerAppeal: { title: 'Keberatan atas pengarsipan', todo: 'Orang lain dari yang mengarsipkan memutuskannya.' },
    officerReplied: { title: 'Pelapor menulis', todo: 'Baca dan tanggapi bila perlu.' },
    officerObjection: { title: 'Pelapor menyanggah', todo: 'Laporan diproses kembali; tindak lanjuti lagi.' },
    officerUndeliverable: { title: 'Pelapor tidak terhubung', todo: 'Hubungi dengan cara lain dan catat hasilnya.' },
    officerReminded: { title: 'Batas waktu sudah dekat', todo: 'Selesaikan sebelum harinya.' },
    officerOverdue: { title: 'Batas waktu lewat', todo: 'Tindak lanjuti hari ini juga.' },
    officerDateMoved: { title: 'Batas waktu bergeser karena kalender', todo: 'Lihat hari yang baru.' },
    officerOmbudsmanAsks: { title: 'Ombudsman bertanya', todo: 'Jawab permintaan Ombudsman.' },
    officerFindings: { title: 'Ombudsman menyampaikan kesimpulan', todo: 'Baca dan laksanakan temuannya.' },
    officerReferral: { title: 'Laporan sampai pada Ombudsman', todo: 'Tindak lanjut tetap wajib diberikan.' },
    officerLapsed: {
      title: 'Laporan lama belum selesai',
      todo: 'Rujukannya gugur, laporannya tetap terbuka: tindak lanjuti.',
    },
    ombudsmanUnnamed: {
      title: 'Laporan melewati batas tanpa persetujuan pelapor',
      todo: 'Hanya nomor, instansi, dan tanggal; pelapor sedang ditanya.',
    },
    ombudsmanReferral: { title: 'Rujukan baru', todo: 'Terima rujukannya.' },
    ombudsmanAnswer: { title: 'Instansi menjawab selama rujukan', todo: 'Bacalah jawabannya.' },
    ombudsmanWithdrawal: {
      title: 'Pelapor ingin mengakhiri laporannya',
      todo: 'Putuskan, karena rujukan masih berjalan.',
    },
    officerDigest: { title: 'Yang menunggu Anda hari ini', todo: 'Kerjakan lebih dahulu yang paling dekat batasnya.' },
  },
}
