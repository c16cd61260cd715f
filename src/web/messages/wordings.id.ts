/** Paragraphs, with an empty line between them. */
export const paragraphs = (...each: readonly string[]): string => each.join('\n\n')

/**
 * What notices say, as long as operators have not changed it. A note to translators: what stands in braces is filled in
 * when the message is written, and a paragraph (in `sms` a line) is left out where something in it has no value.
 * `subject` is the headline; `body` comes between the number of the report and the link to it, which are added by
 * themselves, and what somebody wrote is quoted after its first paragraph; `sms` begins with the number by itself, has
 * letters of the simplest kind only, and is written like a headline. Officers read what a report says where access is
 * checked, so that their messages say what to do and no more.
 */
export const wordingsId = {
  received: {
    subject: 'Laporan Anda kami terima',
    body: paragraphs(
      'Terima kasih. Simpan pesan ini: nomor di atas dan tautan di bawah membuka laporan Anda.',
      'Petugas memeriksa dan meneruskannya paling lambat {sampai}.',
    ),
    sms: 'Laporan Anda kami terima.\nDiperiksa paling lambat {sampai}.\nBuka (pribadi): {tautan}',
  },
  question: {
    subject: 'Kami perlu keterangan tambahan',
    body: paragraphs(
      'Petugas belum dapat meneruskan laporan Anda sebelum Anda melengkapinya.',
      'Balas di halaman laporan Anda: tautannya di bawah.',
      'Jawablah dalam {lama} sejak pesan ini sampai. Lewat waktu itu laporan diarsipkan; jawaban yang terlambat tetap menghidupkannya kembali.',
    ),
    sms: 'Kami perlu keterangan tambahan dari Anda.\nJawab dalam {lama}, atau laporan diarsipkan.',
  },
  passedOn: {
    subject: 'Laporan Anda diteruskan',
    body: paragraphs('Laporan Anda kini ditangani {instansi}.', 'Tanggapan pertama paling lambat {sampai}.'),
    sms: 'Laporan Anda diteruskan ke {instansi}.\nTanggapan pertama paling lambat {sampai}.',
  },
  movedOn: {
    subject: 'Laporan Anda berpindah tangan',
    body: paragraphs(
      'Laporan Anda kini berada pada {instansi}. Batas waktunya tidak diulang dari awal.',
      'Tanggapan pertama paling lambat {sampai}.',
    ),
    sms: 'Laporan Anda kini pada {instansi}.\nTanggapan pertama paling lambat {sampai}.',
  },
  published: {
    subject: 'Laporan Anda diumumkan',
    body: 'Salinan yang telah diperiksa petugas kini dapat dibaca umum. Identitas Anda tidak ada di dalamnya.',
    sms: 'Salinan laporan Anda kini dapat dibaca umum, tanpa identitas Anda.',
  },
  answerInterim: {
    subject: 'Kabar dari instansi',
    body: '{instansi} memberi kabar tentang laporan Anda; penanganannya masih berjalan.',
    sms: 'Ada kabar dari {instansi}. Penanganannya masih berjalan.',
  },
  answer: {
    subject: 'Laporan Anda ditindaklanjuti',
    body: paragraphs(
      '{instansi} menyampaikan tindak lanjut atas laporan Anda.',
      'Sudah selesai? Nyatakan selesai. Belum? Balas atau sanggah, dan laporan diproses kembali.',
      'Tanpa tanggapan Anda, laporan ditutup {lama} sejak pesan ini sampai.',
    ),
    sms: 'Laporan Anda ditindaklanjuti {instansi}.\nBelum selesai? Sanggah dalam {lama}. Bila Anda diam, laporan ditutup.',
  },
  message: {
    subject: 'Pesan dari petugas',
    body: paragraphs(
      'Petugas menulis pesan tentang laporan Anda.',
      'Balas di halaman laporan Anda: tautannya di bawah.',
    ),
    sms: 'Petugas menulis pesan untuk Anda.',
  },
  answerRetracted: {
    subject: 'Jawaban instansi ditarik',
    body: 'Jawaban yang pernah disampaikan ditarik dengan alasan; penanganan laporan Anda berlanjut.',
    sms: 'Jawaban instansi ditarik. Penanganan laporan Anda berlanjut.',
  },
  extended: {
    subject: 'Batas waktu diperpanjang',
    body: 'Batas waktu laporan Anda kini {sampai}.',
    sms: 'Batas waktu laporan Anda diperpanjang sampai {sampai}.',
  },
  warnedArchive: {
    subject: 'Keterangan Anda masih ditunggu',
    body: paragraphs(
      'Tanpa jawaban sampai {sampai}, laporan Anda diarsipkan.',
      'Balas di halaman laporan Anda: tautannya di bawah.',
    ),
    sms: 'Keterangan Anda masih ditunggu. Tanpa jawaban sampai {sampai}, laporan diarsipkan.',
  },
  archived: {
    subject: 'Laporan Anda diarsipkan',
    body: paragraphs(
      'Alasannya: {alasan}.',
      'Yang berwenang: {tujuan}.',
      'Tidak setuju? Ajukan keberatan di halaman laporan Anda; orang lain yang akan memutuskannya.',
    ),
    sms: 'Laporan Anda diarsipkan: {alasan}. Anda dapat mengajukan keberatan.',
  },
  appealDecided: {
    subject: 'Keberatan Anda diputuskan',
    body: '{alasan}',
    sms: '{alasan}',
  },
  warnedClose: {
    subject: 'Laporan Anda akan ditutup',
    body: paragraphs(
      'Tanpa tanggapan Anda sampai {sampai}, laporan ditutup.',
      'Belum selesai? Balas atau sanggah, dan laporan diproses kembali.',
    ),
    sms: 'Tanpa tanggapan Anda sampai {sampai}, laporan ditutup. Belum selesai? Sanggah.',
  },
  closed: {
    subject: 'Laporan Anda ditutup',
    body: paragraphs(
      'Alasannya: {alasan}.',
      'Tidak setuju? Sanggah dalam {lama} sejak pesan ini sampai, dan laporan diproses kembali.',
      'Pencabutan masih dapat Anda batalkan dalam {lamaBatal}.',
    ),
    sms: 'Laporan Anda ditutup: {alasan}.\nTidak setuju? Sanggah dalam {lama}.\nPencabutan dapat dibatalkan dalam {lamaBatal}.',
  },
  objectionRenewed: {
    subject: 'Anda dapat menyanggah lagi',
    body: 'Masa sanggah laporan Anda dimulai lagi, sampai {sampai}.',
    sms: 'Anda dapat menyanggah lagi sampai {sampai}.',
  },
  reopened: {
    subject: 'Laporan Anda diproses kembali',
    body: paragraphs('Tanggapan Anda kami terima.', 'Penyelesaian paling lambat {sampai}.'),
    sms: 'Laporan Anda diproses kembali.\nPenyelesaian paling lambat {sampai}.',
  },
  dateMoved: {
    subject: 'Batas waktu bergeser',
    body: paragraphs('Hari libur yang baru ditetapkan menggeser batas waktu laporan Anda.', '{perubahan}'),
    sms: 'Hari libur baru menggeser batas waktu laporan Anda. Lihat di halaman laporan.',
  },
  examinationResult: {
    subject: 'Hasil pemeriksaan atas laporan Anda',
    body: paragraphs(
      'Inspektorat telah memeriksa laporan Anda. Hasilnya: {alasan}.',
      'Bacalah penjelasannya di halaman laporan Anda.',
    ),
    sms: 'Inspektorat telah memeriksa laporan Anda. Hasilnya: {alasan}.',
  },
  consentAsked: {
    subject: 'Bolehkah laporan Anda dirujuk ke Ombudsman?',
    body: paragraphs(
      'Bila sampai {sampai} belum ditindaklanjuti, laporan dapat dirujuk ke Ombudsman.',
      'Ombudsman perlu nama dan kontak Anda. Setujui, atau abaikan, di halaman laporan Anda.',
    ),
    sms: 'Bolehkah laporan Anda dirujuk ke Ombudsman bila sampai {sampai} belum ditindaklanjuti? Setujui di halaman laporan.',
  },
  referralAsked: {
    subject: 'Ombudsman menunggu persetujuan Anda',
    body: paragraphs(
      'Batas waktu penyelesaian lewat. Dengan persetujuan Anda laporan dikirim ke Ombudsman.',
      'Setujui di halaman laporan Anda paling lambat {sampai}.',
    ),
    sms: 'Batas waktu penyelesaian lewat. Setujui rujukan ke Ombudsman paling lambat {sampai}.',
  },
  referralSent: {
    subject: 'Laporan Anda dirujuk ke Ombudsman',
    body: 'Ombudsman kini memegang laporan Anda. Selama itu laporan tidak ditutup karena diam.',
    sms: 'Laporan Anda dirujuk ke Ombudsman. Selama itu laporan tidak ditutup karena diam.',
  },
  referralProgress: {
    subject: 'Kabar dari Ombudsman',
    body: 'Ada perkembangan pada rujukan laporan Anda. Bacalah di halaman laporan Anda.',
    sms: 'Ada kabar dari Ombudsman tentang laporan Anda.',
  },
  referralEnded: {
    subject: 'Rujukan ke Ombudsman selesai',
    body: '{alasan}',
    sms: '{alasan}',
  },
  referralLapsed: {
    subject: 'Rujukan gugur',
    body: 'Persetujuan Anda belum kami terima. Laporan tetap terbuka, dan Anda masih dapat memintanya dirujuk.',
    sms: 'Rujukan ke Ombudsman gugur karena tanpa persetujuan. Laporan tetap terbuka.',
  },
  recovery: {
    subject: 'Kode rahasia baru untuk laporan Anda',
    body: paragraphs(
      'Seseorang, semoga Anda sendiri, meminta kode rahasia baru untuk laporan ini.',
      'Buka tautan di bawah dalam 24 jam, lalu tekan tombolnya. Sesudah itu kode yang lama tidak berlaku lagi.',
      'Bukan Anda? Abaikan pesan ini; tidak ada yang berubah.',
    ),
    sms: 'Kode rahasia baru, berlaku 24 jam (pribadi): {tautan}',
  },
  identityOpened: {
    subject: 'Identitas Anda dibuka dalam keadaan darurat',
    body: paragraphs(
      'Anda meminta nama Anda tidak diketahui. Identitas Anda kini dibuka dalam keadaan darurat.',
      'Yang membukanya: {pembuka}.',
      'Alasannya, untuk berapa lama, dan apa yang dilihat tertulis di halaman laporan Anda. Terasa tidak wajar? Tulis di sana.',
    ),
    sms: 'Identitas Anda dibuka dalam keadaan darurat. Alasannya ada di halaman laporan Anda.',
  },
  secretRenewed: {
    subject: 'Kode rahasia Anda diganti',
    body: paragraphs(
      'Kode rahasia yang lama tidak membuka laporan Anda lagi. Tautan di bawah memakai kode yang baru.',
      'Bukan Anda yang menggantinya? Buka laporan Anda, lalu periksa kontak yang tercatat.',
    ),
    sms: 'Kode rahasia Anda diganti. Buka (pribadi): {tautan}',
  },
  contactChanged: {
    subject: 'Kabar laporan Anda kini dikirim ke sini',
    body: 'Kontak laporan ini diganti. Semua kabar berikutnya datang ke kontak ini.',
    sms: 'Kabar laporan Anda kini dikirim ke nomor ini.',
  },
  contactLeft: {
    subject: 'Kontak laporan Anda diubah',
    body: paragraphs(
      'Pemegang kode rahasia laporan ini memberi kontak lain. Kabar berikutnya mungkin tidak lagi dikirim ke sini.',
      'Bukan Anda? Kontak baru itu bukan bukti: nama dan data Anda tidak terbuka karenanya. Bila kontak lain hanya ditambahkan, kode rahasia baru masih dapat dikirim ke sini lewat tautan di bawah, dan kode yang lama tidak berlaku lagi. Bila kontak ini diganti, hubungi instansi yang menangani laporan.',
    ),
    sms: 'Kontak laporan ini diubah. Bukan Anda? Minta kode rahasia baru: {tautan}',
  },

  officerNew: { subject: 'Laporan baru untuk diverifikasi', body: 'Periksa, lalu teruskan, tanyakan, atau arsipkan.' },
  officerClarified: { subject: 'Pelapor melengkapi laporan', body: 'Lanjutkan verifikasinya.' },
  officerAssigned: {
    subject: 'Laporan diteruskan kepada Anda',
    body: 'Terima dan tanggapi, atau kembalikan dengan alasan.',
  },
  officerCopied: { subject: 'Tembusan laporan', body: 'Untuk diketahui; Anda tidak perlu menjawab.' },
  officerReturned: { subject: 'Laporan dikembalikan instansi', body: 'Teruskan kepada yang berwenang, atau putuskan.' },
  officerTask: { subject: 'Tugas bersama untuk Anda', body: 'Jawab bagian Anda.' },
  officerTaskAnswered: {
    subject: 'Tugas bersama sudah dijawab',
    body: 'Gunakan jawabannya untuk tindak lanjut.',
  },
  officerDraft: { subject: 'Rancangan jawaban menunggu persetujuan', body: 'Setujui atau kembalikan.' },
  officerDraftReturned: { subject: 'Rancangan jawaban dikembalikan', body: 'Perbaiki, lalu serahkan lagi.' },
  officerExtensionAsked: { subject: 'Perpanjangan waktu diminta', body: 'Putuskan permintaannya.' },
  officerAppeal: {
    subject: 'Keberatan atas pengarsipan',
    body: 'Orang lain dari yang mengarsipkan memutuskannya.',
  },
  officerReplied: { subject: 'Pelapor menulis', body: 'Baca dan tanggapi bila perlu.' },
  officerLimited: {
    subject: 'Pelapor membatasi penggunaan datanya',
    body: 'Laporan ini menyebut apa yang berubah. Batas waktunya tetap berjalan.',
  },
  officerObjection: { subject: 'Pelapor menyanggah', body: 'Laporan diproses kembali; tindak lanjuti lagi.' },
  officerUndeliverable: {
    subject: 'Pelapor tidak terhubung',
    body: 'Hubungi dengan cara lain dan catat hasilnya.',
  },
  officerMentioned: { subject: 'Anda disebut dalam catatan', body: 'Baca catatannya pada laporan.' },
  officerReminded: { subject: 'Batas waktu sudah dekat', body: 'Selesaikan sebelum harinya.' },
  officerOverdue: { subject: 'Batas waktu lewat', body: 'Tindak lanjuti hari ini juga.' },
  officerDateMoved: { subject: 'Batas waktu bergeser karena kalender', body: 'Lihat hari yang baru.' },
  officerExamination: {
    subject: 'Inspektorat memeriksa laporan',
    body: 'Baca langkah terbarunya di linimasa laporan.',
  },
  officerOmbudsmanAsks: { subject: 'Ombudsman bertanya', body: 'Jawab permintaan Ombudsman.' },
  officerFindings: { subject: 'Ombudsman menyampaikan kesimpulan', body: 'Baca dan laksanakan temuannya.' },
  officerReferral: { subject: 'Laporan sampai pada Ombudsman', body: 'Tindak lanjut tetap wajib diberikan.' },
  officerLapsed: {
    subject: 'Laporan lama belum selesai',
    body: 'Rujukannya gugur, laporannya tetap terbuka: tindak lanjuti.',
  },
  ombudsmanUnnamed: {
    subject: 'Laporan melewati batas tanpa persetujuan pelapor',
    body: 'Hanya nomor, instansi, dan tanggal; pelapor sedang ditanya.',
  },
  ombudsmanReferral: { subject: 'Rujukan baru', body: 'Terima rujukannya.' },
  ombudsmanAnswer: { subject: 'Instansi menjawab selama rujukan', body: 'Bacalah jawabannya.' },
  ombudsmanWithdrawal: {
    subject: 'Pelapor ingin mengakhiri laporannya',
    body: 'Putuskan, karena rujukan masih berjalan.',
  },
  rightsTaken: {
    subject: 'Permohonan Anda tentang data pribadi kami terima',
    body: paragraphs(
      'Nomor permohonan ada di atas. Keadaannya dapat Anda ikuti di halaman hak data.',
      'Dijawab paling lambat {sampai}.',
      'Baru dilakukan pada {dilakukan}. Sampai saat itu dapat dihentikan di halaman permohonan ini.',
      'Bukan Anda yang memintanya? Buka tautan di bawah dan hentikan permohonannya di halaman hak data. Lalu minta kode rahasia baru di {pemulihan}; yang lama tidak berlaku lagi.',
      'Bukan Anda yang memintanya? Keluarkan perangkat yang tidak Anda kenal di {akun}.',
    ),
    sms: 'Permohonan data Anda kami terima.\nBaru dilakukan {dilakukan}; bukan Anda? Minta kode baru di {pemulihan} dan hentikan.\nDijawab paling lambat {sampai}.',
  },
  rightsAnswered: {
    subject: 'Permohonan Anda tentang data pribadi dijawab',
    body: paragraphs('Permohonan Anda {alasan}.', 'Jawaban lengkapnya ada di halaman hak data.'),
    sms: 'Permohonan data Anda {alasan}. Jawabannya ada di halaman hak data.',
  },
  breached: {
    subject: 'Data pribadi Anda mungkin terlihat oleh yang tidak berhak',
    body: paragraphs(
      'Kami wajib memberi tahu Anda tentang kegagalan pelindungan data pribadi (UU 27/2022 Pasal 46).',
      'Ada pertanyaan? Ajukan permohonan di halaman hak data, atau balaslah di halaman laporan Anda.',
    ),
    sms: 'Data pribadi Anda mungkin terlihat oleh yang tidak berhak. Baca apa yang terjadi di halaman hak data Anda.',
  },
  officerBreach: {
    subject: 'Kegagalan pelindungan data: sebagian yang terdampak menunggu Anda',
    body: paragraphs(
      'Kasus ini menyangkut orang di luar wewenang petugas yang membukanya.',
      'Beri tahu mereka paling lambat {sampai}; jamnya berjalan siang dan malam.',
    ),
  },
  officerRights: {
    subject: 'Permohonan hak data menunggu jawaban',
    body: paragraphs('Seseorang meminta haknya atas data pribadi.', 'Jawab paling lambat {sampai}.'),
  },
  officerRightsDue: {
    subject: 'Batas permohonan hak data tinggal sehari',
    body: paragraphs('Permohonan ini belum dijawab.', 'Batasnya {sampai}; jamnya berjalan siang dan malam.'),
  },
  officerDigest: {
    subject: 'Yang menunggu Anda hari ini',
    body: 'Kerjakan lebih dahulu yang paling dekat batasnya.',
  },
}
