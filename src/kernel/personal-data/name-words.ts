const listOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/**
 * Given and family names that are common all over the country, small. After a word that may introduce a name (“saya”,
 * “pak”, “ibu”) they tell a name in small letters from any other word. Written from general knowledge.
 */
export const commonNames = listOf(`
  aan abdul abdullah achmad ade adi aditya agung agus agustina ahmad aisyah akbar alamsyah ali alif alya amalia amin amir
  andi andika andri anggraini ani anik anisa anita anton ardi ari arif arifin aris asep astuti asih ayu aziz bagas bagus bahri
  bambang bayu benny budi budiman cahya cahyono candra chandra christina citra cici dadang dani darmawan darwis dayat deddy
  dede dedi deni dewi dian diana dicky didik dimas dina dodi dwi edi eka eko elisa ely emi endah endang erna erni evi fadli
  fahmi faisal fajar farid fatimah fauzi febri ferdi ferry fikri firman firmansyah fitri fitria galih gilang ginting guntur
  gunawan hadi hakim halim hamid hamzah handayani haris harjono hariyanto hartono haryanto hasan hasanah hasibuan hendra
  hendri heni heri herman hermawan hidayat hidayati husein hutapea ibrahim ida iin ikhsan ilham iman imam indah indra indri
  intan iqbal irfan irma irwan iskandar ismail iwan jaya joko juliana junaidi kadek kartika kartini karyono ketut khadijah
  komang kurnia kurniawan kusuma laila lestari lia lina linda lubis lukman made mahendra mahmud manurung mardiana maria
  marlina martini maryam maulana maya mega melati mira mohamad muhamad muhammad mulyadi mulyani mulyono mustafa nadia
  nainggolan nana nanang nani nasution nengah nia nina ningsih nita novi nugraha nugroho nur nurul nurhayati nyoman oktavia
  pangestu panjaitan pertiwi prabowo pramono prasetyo pratama pratiwi purnama purnomo purwanto puspita puspitasari putra
  putri putu rachman rahayu rahma rahman rahmat rahmawati rama ramadhan ramli ratih ratna rendi reni resti retno reza ria
  rian rifki rika rina rini riski rismawati rita riyadi riyanto rizal rizki rizky robby rohman rohmat rosita rudi ruslan
  rusdi saiful salim samsul sandi santi santoso saputra sari sartika sembiring septiani setiawan setiawati sigit sihombing
  simanjuntak siregar siti sitorus slamet sofyan solihin sri subagyo sudarmono sudirman sugeng sugiarto sugiono suhardi
  suharto sujarwo sukardi sukarno sulastri sulistyo sumarni sumiati sunarto sunaryo suparman supriadi suprapto supriyanto
  suryadi suryani suryanto susanti susanto susilo susilowati sutanto sutrisno suwarno suyanto suyono syahputra syamsul
  syarif tampubolon tanjung taufik teguh tini titin tono toni tri triyono tuti udin ujang umar umi untung utami utomo vera
  vina wahid wahyu wahyuni wati wawan wayan wibowo widodo widya wijaya wijayanti winarno winda wiranto wiwin wulan wulandari
  yanti yanto yati yani yayan yoga yogi yohanes yudi yuli yuliana yulianti yulianto yuni yunita yusuf zaenal zahra zainal
  zainuddin zulkifli euis neng cecep dodo jajang tatang oding maman nunung lilis ikah icih siska asri desi deasy tina`)

/** Words that follow “nama”, “saya”, “Bapak” and “Ibu” without being a name. */
export const notNames = listOf(`
  ada adalah agar akan akhir aku alamat anak anda antara apa apabila apakah aparat as asli atas atau awal ayah badan bagi
  bahwa baik banyak bapak bapa baru bayar beberapa belum benar berada berapa berharap beri berikut berikutnya bersama bersih
  besar bisa biar bila boleh bpk bu buat bukan bulan buka bupati cabang camat cara cek cuma daerah dahulu dan dapat dari data
  datang daerah dekat demikian dengan desa di dia dikarenakan dinas direktur disini ditempat dg dgn dkk dll dlm do dokter
  dosen dpt dr dua dulu ga gak guru gubernur habis hal hampir hanya harap harga hari harus hingga hormat hp hrs ibu ika in
  ingin ini instansi isteri istri itu iya jadi jalan jangan jika jl juga jl jumlah juli juni kab kabupaten kades kadis kali
  kalau kalo kami kantor kapan kapolda kapolres kapolri kapolsek karena kartu karyawan kasi kasih kasus kata kawan ke kecamatan
  kelas keluarga kelurahan kembali kemarin kementerian kena kenapa kepada kepala kerja ketua ketika kira kita klinik ko kok
  kota kpd krn kurang kuwu lagi lah lain lalu lama langsung lapor laporan lebih lewat lokasi lurah mana maka makin malam
  mana masih masuk masyarakat mau mba mbak mas memang membuat memohon mempunyai mendapat mengapa mengenai menjadi menteri
  menunggu menurut merasa mereka mesti mhn min minggu minta mohon nama nanti nih nik no nomor nya oknum oleh orang orangtua
  pada padahal pak paling pas pasar pasien pegawai pelapor pelayanan pemda pemerintah pemilik pemkot pendaftar pengelola
  pengguna penghuni pengurus perangkat perlu pernah perusahaan peserta pihak pimpinan pindah polisi presiden provinsi punya
  puskesmas rekan rt rumah rw saat sampai sangat sama satu saya sbg sebagai sebelum sebelumnya sebenarnya sebut sebuah
  sedang sehingga sejak sekarang sekolah selaku selalu selama selaku seluruh semoga semua sendiri seorang seperti sering
  serta setelah setiap siang siapa silahkan siswa sm sangat suami sudah sdh supaya surat sy tahun tadi tapi tau tdk teman
  tempat tentang terdaftar terima terkait terlambat tersebut tetangga tetap tgl tidak tiap tinggal toko tolong trimakasih
  tsb ttg ttl tua tukang tunggu ucapkan udah umum untuk usaha utk wali walikota warga wakil wib waktu wisma yaitu yakni yang
  yth yg pemohon penerima pemegang terlapor korban nasabah pelanggan konsumen bank lengkap panggilan perusahaan usaha produk
  jalan sekolah badan toko instansi lembaga organisasi kelompok aplikasi akun barang obat file jenis kepemilikan bapak/ibu
  assalamualaikum selamat pagi sore salam tanya bertanya coba hendak sempat lihat melihat kecewa keberatan heran bingung harap
  hanya mencoba mengalami mengadukan melapor melaporkan melakukan menyampaikan mendaftar membeli mengurus menanyakan menghubungi
  meminta sebagainya kandung ingat beli bekerja bicara jawab jelas dikenakan diberi diminta disuruh dipanggil takut tahu tanah
  telah telepon tlp tanggal terus waktu ya yakin hamil sakit sebesar jkt bukannya mewakili mengucapkan mengetahui merupakan
  muslim islam tersayang lanjut dimana bagaimana bgmn knp dong sih deh nah loh lho kan aja saja pun sj tp jd jgn hny skrg blm
  presiden wapres sekretaris sekda kabid kasubag bendahara manager manajer pengawas satpam security sopir supir pengemudi kasir
  operator admin administrator customer teller perawat bidan petugas penyidik jaksa hakim notaris pengacara dosen rektor dekan
  rakyat penduduk pedagang pembeli pengendara penumpang pengunjung jukir tukang debt collector pinjol`)

/** Offices that stand between “Bapak” and a name, or alone: whose name follows is named in their office. */
export const officeWords = listOf(`
  bupati wabup gubernur wagub walikota wali menteri presiden camat lurah kades kuwu kepala kadis kadin sekretaris sekda sekdes
  direktur dirut kapolres kapolsek kapolda ketua rektor dekan kabid kasi kasie kabag kasubag plt pj komandan danramil hakim jaksa
  ajudan anggota dprd dpr dokter dr drg prof ir guru kepsek kajari manager manajer`)

/** What an office is of: “Camat Lawang Kidul”, “Kepala Desa Suka Maju” name places. */
export const ofOffices = listOf(`
  dinas desa kelurahan kecamatan kabupaten kota provinsi puskesmas sekolah bagian bidang seksi badan kantor cabang unit dusun
  lingkungan pelaksana sub satuan daerah sd smp sma smk sdn smpn sman rt rw stasiun pasar kanwil balai upt uptd blud rsud polsek
  polres negeri pembantu umum pusat komisi`)
