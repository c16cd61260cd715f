import type { RefusalText } from '../refusals.ts'

export const reportRefusalsId = {
  notYours: {
    title: 'Langkah ini bukan tugas Anda',
    advice: 'Minta petugas yang memegang laporan ini, atau admin instansi Anda.',
  },
  notInThisState: {
    title: 'Keadaan laporan ini tidak mengizinkan langkah itu',
    advice: 'Mungkin orang lain baru saja mengubahnya. Lihat laporannya sekali lagi, lalu pilih langkah yang tersedia.',
  },
  unknownAgency: {
    title: 'Instansi tidak dikenal',
    advice: 'Pilih instansi dari daftar, dengan kode seperti kampar-dpupr.',
  },
  unknownCategory: {
    title: 'Topik tidak dikenal',
    advice: 'Pilih topik dari daftar, atau kosongkan.',
  },
  unknownArea: {
    title: 'Kode wilayah tidak dikenal',
    advice: 'Pilih wilayah dari daftar, dengan kode resmi seperti 14.01.',
  },
  unknownClass: {
    title: 'Golongan laporan tidak dikenal',
    advice: 'Pilih salah satu golongan yang ada dalam standar pelayanan instansi ini.',
  },
  dayInFuture: {
    title: 'Tanggal kejadian belum tiba',
    advice: 'Isi tanggal hari ini atau sebelumnya.',
  },
  phoneInvalid: {
    title: 'Nomor telepon ini tidak lengkap',
    advice: 'Periksa nomornya, seperti 0812 3456 7890, atau isi surel saja.',
  },
  emailInvalid: {
    title: 'Alamat surel tidak lengkap',
    advice: 'Periksa alamatnya, seperti siti@contoh.id, atau isi nomor telepon saja.',
  },
  nameAndContactNeeded: {
    title: 'Nama dan kontak diperlukan',
    advice: 'Ombudsman perlu tahu siapa yang melapor: isi nama Anda, dan nomor telepon atau surel.',
  },
  unitComplainedAbout: {
    title: 'Unit yang diadukan tidak boleh menanganinya',
    advice: 'Pilih instansi lain: inspektorat atau instansi di atasnya.',
  },
  notUnderLead: {
    title: 'Unit itu tidak berada di bawah instansi Anda',
    advice: 'Pilih unit di bawah instansi yang memegang laporan ini.',
  },
  alreadyLead: {
    title: 'Instansi itu sudah memegang laporan ini',
    advice: 'Pilih instansi lain, atau biarkan seperti sekarang.',
  },
  rulingNeeded: {
    title: 'Laporan ini menunggu penetapan',
    advice: 'Sudah lebih dari sekali dikembalikan. Admin instansi di atas keduanya menetapkan siapa yang menanganinya.',
  },
  noRulingNeeded: {
    title: 'Penetapan tidak diperlukan',
    advice: 'Teruskan laporan ini seperti biasa.',
  },
  refusalPeriodOver: {
    title: 'Waktu untuk mengembalikan laporan sudah lewat',
    advice: 'Instansi Anda yang menanganinya; minta bantuan instansi lain lewat admin instansi.',
  },
  alreadyAnswered: {
    title: 'Laporan ini sudah dijawab',
    advice: 'Yang sudah dijawab tidak dapat dikembalikan lagi. Lanjutkan penanganannya.',
  },
  ruledFinally: {
    title: 'Penetapannya sudah final',
    advice: 'Sesudah penetapan, laporan tidak dapat dikembalikan lagi. Lanjutkan penanganannya.',
  },
  outsideYourAuthority: {
    title: 'Ini di luar kewenangan Anda',
    advice: 'Minta petugas yang disebut standar pelayanan, atau admin instansi di atas Anda.',
  },
  destinationNeeded: {
    title: 'Tujuan belum disebut',
    advice: 'Sebut ke mana pelapor dapat membawa laporan ini.',
  },
  reasonNeeded: {
    title: 'Alasan belum diisi',
    advice: 'Tulis alasannya dengan kalimat yang akan dibaca pelapor.',
  },
  textNeeded: {
    title: 'Isi belum ditulis',
    advice: 'Tulis isinya, lalu kirim sekali lagi.',
  },
  approvalNeeded: {
    title: 'Jawaban ini perlu disetujui',
    advice: 'Serahkan sebagai rancangan; pejabat berwenang yang menyetujuinya.',
  },
  noApprovalInStandard: {
    title: 'Standar ini tidak meminta persetujuan',
    advice: 'Pasang jawabannya langsung.',
  },
  ownDraft: {
    title: 'Rancangan sendiri tidak boleh disetujui sendiri',
    advice: 'Minta pejabat lain menyetujuinya.',
  },
  unknownDraft: {
    title: 'Rancangan itu tidak menunggu lagi',
    advice: 'Lihat laporannya sekali lagi; mungkin sudah disetujui atau dikembalikan.',
  },
  unknownTask: {
    title: 'Tugas itu tidak terbuka',
    advice: 'Lihat laporannya sekali lagi; mungkin sudah dijawab atau dibatalkan.',
  },
  agencyHasTask: {
    title: 'Instansi itu sudah mendapat tugas',
    advice: 'Tunggu jawabannya, atau pilih instansi lain.',
  },
  superiorMustApprove: {
    title: 'Pimpinan harus menyetujui jawaban ini',
    advice: 'Jawaban bahwa laporan tidak dapat dipenuhi disetujui oleh pimpinan instansi.',
  },
  anotherReviewerNeeded: {
    title: 'Jawaban ini diputuskan orang lain',
    advice: 'Pelapor menyanggah jawaban Anda; pejabat lain memeriksanya kembali.',
  },
  evidenceNeeded: {
    title: 'Bukti tindak lanjut diperlukan',
    advice: 'Standar instansi ini meminta paling sedikit satu lampiran.',
  },
  unableIsSubstantive: {
    title: '“Tidak dapat dipenuhi” bukan kabar perkembangan',
    advice: 'Kirim sebagai jawaban tuntas, lengkap dengan dasarnya.',
  },
  unknownAnswer: {
    title: 'Jawaban itu tidak ada',
    advice: 'Pilih salah satu jawaban pada laporan ini.',
  },
  answerAlreadyRetracted: {
    title: 'Jawaban itu sudah ditarik',
    advice: 'Tidak ada lagi yang perlu dilakukan.',
  },
  limitNotRunning: {
    title: 'Batas waktu itu tidak sedang berjalan',
    advice: 'Lihat batas waktu laporan ini, lalu pilih yang masih berjalan.',
  },
  noExtensionInStandard: {
    title: 'Standar ini tidak mengenal perpanjangan',
    advice: 'Selesaikan sampai batas waktunya, atau kabari pelapor lewat pesan.',
  },
  extensionUsedUp: {
    title: 'Perpanjangan sudah terpakai',
    advice: 'Standar ini tidak mengizinkan perpanjangan lagi.',
  },
  alreadyConfidential: {
    title: 'Laporan ini sudah rahasia',
    advice: 'Tidak ada lagi yang perlu dilakukan.',
  },
  notConfidential: {
    title: 'Laporan ini tidak rahasia',
    advice: 'Tidak ada lagi yang perlu dilakukan.',
  },
  secondPersonNeeded: {
    title: 'Orang kedua diperlukan',
    advice: 'Kerahasiaan dibuka oleh dua orang; minta petugas lain memutuskannya.',
  },
  lookFirst: {
    title: 'Laporan ini ditandai saat masuk dan belum dilihat',
    advice: 'Lihat dahulu tandanya di halaman laporan, lalu ulangi langkah ini.',
  },
  nothingToLook: {
    title: 'Tidak ada tanda yang menunggu',
    advice: 'Buka laporannya untuk melihat keputusan terakhir.',
  },
  reportIsConfidential: {
    title: 'Laporan ini rahasia',
    advice: 'Yang rahasia tidak diumumkan. Buka kerahasiaannya dahulu bila memang perlu.',
  },
  publicationNotDue: {
    title: 'Belum waktunya diumumkan',
    advice:
      'Menurut standar instansi yang menanganinya, laporan diumumkan setelah diteruskan atau bersama jawabannya; yang mana, tertulis di halaman laporan. Teruskan laporan ini, atau tunggu jawabannya.',
  },
  alreadyInvolved: {
    title: 'Petugas itu sudah dicatat terkait',
    advice: 'Tidak ada lagi yang perlu dilakukan; laporan ini sudah tertutup baginya.',
  },
  notInvolved: {
    title: 'Petugas itu tidak dicatat terkait',
    advice: 'Muat ulang halaman laporan untuk melihat siapa yang tercatat.',
  },
  marksUnsettled: {
    title: 'Masih ada data pribadi yang belum diputuskan',
    advice: 'Samarkan, atau biarkan dengan alasannya, setiap tanda yang masih terbaca di salinan; lalu kirim lagi.',
  },
  nothingToSettle: {
    title: 'Tidak ada jawaban yang menunggu pemeriksaan',
    advice: 'Muat ulang halaman laporan untuk melihat keadaannya sekarang.',
  },
  notPublished: {
    title: 'Laporan ini tidak diumumkan',
    advice: 'Tidak ada lagi yang perlu dilakukan.',
  },
  unknownPhoto: {
    title: 'Foto itu tidak ada pada laporan ini',
    advice: 'Muat ulang laporannya, lalu pilih lagi foto yang boleh dilihat umum. Dokumen belum dapat diterbitkan.',
  },
  unknownDocument: {
    title: 'Dokumen itu tidak ada pada laporan ini, atau tidak dapat dibaca',
    advice: 'Muat ulang laporannya, lalu pilih lagi. Dokumen yang terkunci atau rusak tidak dapat diterbitkan isinya.',
  },
  documentTooLong: {
    title: 'Isi dokumen itu terlalu panjang untuk diumumkan sebagai teks, atau terlalu banyak data pribadi di dalamnya',
    advice:
      'Ceritakan yang perlu diketahui umum di salinan publik laporan, atau mintalah bagian yang penting saja kepada pelapor.',
  },
  documentNotReleased: {
    title: 'Isi dokumen itu tidak sedang diumumkan',
    advice: 'Tidak ada lagi yang perlu dilakukan.',
  },
  noDocuments: {
    title: 'Laporan ini tidak berisi dokumen',
    advice: 'Tidak ada yang perlu diterbitkan.',
  },
  photoHasCopy: {
    title: 'Foto ini sudah disamarkan',
    advice: 'Terbitkan salinannya yang disamarkan; foto aslinya tetap tertutup bagi umum.',
  },
  noPhotos: {
    title: 'Laporan ini tidak berisi foto',
    advice: 'Tidak ada yang perlu disamarkan.',
  },
  nothingRedacted: {
    title: 'Belum ada bidang yang disamarkan',
    advice: 'Tandai sekurang-kurangnya satu bidang di dalam foto, atau potong fotonya, lalu simpan.',
  },
  sameReport: {
    title: 'Itu laporan yang sama',
    advice: 'Sebut nomor laporan lain tentang hal yang sama.',
  },
  alreadyInGroup: {
    title: 'Laporan ini sudah digabung',
    advice: 'Pisahkan dahulu dari kelompoknya bila perlu.',
  },
  notInGroup: {
    title: 'Laporan ini tidak digabung',
    advice: 'Tidak ada lagi yang perlu dilakukan.',
  },
  appealNotWaiting: {
    title: 'Tidak ada keberatan yang menunggu',
    advice: 'Lihat laporannya sekali lagi; mungkin sudah diputuskan.',
  },
  alreadyAppealed: {
    title: 'Keberatan sudah diajukan',
    advice: 'Keputusannya sedang ditunggu atau sudah disampaikan. Anda dapat membuat laporan baru.',
  },
  ownArchiving: {
    title: 'Orang lain yang memutuskan keberatan ini',
    advice: 'Anda yang mengarsipkannya; minta petugas lain memutuskannya.',
  },
  nothingToDeliver: {
    title: 'Tidak ada yang perlu disampaikan',
    advice: 'Pelapor sudah menerima semuanya.',
  },
  recoveryOver: {
    title: 'Kode ini tidak berlaku lagi',
    advice: 'Kode hanya berlaku sekali dan selama 24 jam. Mintalah yang baru.',
  },
  contactStands: {
    title: 'Laporan ini sudah punya kontak',
    advice:
      'Isi nama saja di sini, kosongkan telepon dan surel. Ganti kontak di halamannya sendiri; di sana kontak lama dikabari.',
  },
  contactUnchanged: {
    title: 'Belum ada kontak baru',
    advice: 'Tulis alamat surel atau nomor telepon yang lain dari yang sekarang.',
  },
  objectionPeriodOver: {
    title: 'Waktu menyanggah sudah lewat',
    advice: 'Kirim laporan baru dan sebut nomor laporan ini di dalamnya.',
  },
  regretPeriodOver: {
    title: 'Pencabutan tidak dapat dibatalkan lagi',
    advice: 'Kirim laporan baru dan sebut nomor laporan ini di dalamnya.',
  },
  alreadyConfirmed: {
    title: 'Laporan ini sudah dinyatakan selesai',
    advice: 'Anda masih dapat memberi nilai.',
  },
  alreadyConsented: {
    title: 'Persetujuan sudah diberikan',
    advice: 'Tidak ada lagi yang perlu dilakukan.',
  },
  notConsented: {
    title: 'Tidak ada persetujuan yang dapat ditarik',
    advice: 'Laporan ini tidak akan dirujuk dengan nama Anda.',
  },
  alreadyAnonymous: {
    title: 'Laporan ini sudah anonim',
    advice: 'Instansi tidak dapat melihat nama Anda.',
  },
  alreadyRestricted: {
    title: 'Pembatasan itu sudah berlaku',
    advice: 'Petugas tidak dapat membukanya sampai Anda mencabut pembatasan.',
  },
  notRestricted: {
    title: 'Tidak ada pembatasan yang berlaku',
    advice: 'Anda dapat membatasi pengolahan data di halaman hak data.',
  },
  closedByReporter: {
    title: 'Pelapor membatasi isi laporan ini',
    advice:
      'Langkah ini memutuskan atas kata-kata yang tidak dapat dibaca. Tunggu sampai pembatasan dicabut, atau tulis pesan kepada pelapor.',
  },
  notYetEligible: {
    title: 'Rujukan belum dapat diminta',
    advice: 'Tunggu sampai batas waktu instansi lewat; tanggal itu tertera pada laporan ini.',
  },
  alreadyJoined: {
    title: 'Inspektorat sudah ikut memeriksa',
    advice: 'Lihat siapa yang memeriksa di linimasa laporan ini.',
  },
  joinFirst: {
    title: 'Inspektorat belum ikut memeriksa',
    advice: 'Ikutlah memeriksa dahulu, lalu catat hasil pemeriksaan.',
  },
  nothingExamined: {
    title: 'Belum ada laporan hasil pemeriksaan',
    advice: 'Catat laporan hasil pemeriksaan dahulu; lalu rekan Anda menyimpulkannya.',
  },
  ownExamination: {
    title: 'Laporan hasil pemeriksaan ini tulisan Anda',
    advice: 'Minta rekan Anda di inspektorat menyimpulkannya, supaya dua orang menilainya.',
  },
  examinationOver: {
    title: 'Pemeriksaan sudah disimpulkan',
    advice: 'Hasilnya tertera pada laporan ini. Tulis catatan internal bila ada hal baru.',
  },
  referralAlreadyOpen: {
    title: 'Laporan ini sudah di Ombudsman',
    advice: 'Tunggu kabar dari Ombudsman.',
  },
  referralNotOpen: {
    title: 'Tidak ada rujukan yang terbuka',
    advice: 'Lihat laporannya sekali lagi; mungkin sudah selesai di Ombudsman.',
  },
  referralNotSent: {
    title: 'Rujukan belum dikirim',
    advice: 'Tunggu persetujuan pelapor.',
  },
  ombudsmanHasNotAsked: {
    title: 'Ombudsman tidak menunggu jawaban',
    advice: 'Lihat laporannya sekali lagi; mungkin rekan Anda sudah menjawab.',
  },
  nothingAtOmbudsman: {
    title: 'Tidak ada yang menunggu keputusan Ombudsman',
    advice: 'Lihat laporannya sekali lagi.',
  },
  nothingDue: {
    title: 'Tidak ada yang jatuh tempo',
    advice: 'Tidak ada yang perlu dilakukan sekarang.',
  },
  calendarUnchanged: {
    title: 'Kalender tidak berubah',
    advice: 'Tidak ada tanggal yang perlu dihitung ulang.',
  },
} satisfies Readonly<Record<string, RefusalText>>
