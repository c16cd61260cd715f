/** What is wrong with a field of the API, and what it wants instead. */
export const wrongFieldId = {
  atLeast: {
    string: (least: string) => `Tulis paling sedikit ${least} karakter.`,
    number: (least: string) => `Isi paling sedikit ${least}.`,
    array: (least: string) => `Sebut paling sedikit ${least}.`,
  },
  atMost: {
    string: (most: string) => `Tulis paling banyak ${most} karakter.`,
    number: (most: string) => `Isi paling banyak ${most}.`,
    array: (most: string) => (most === '0' ? 'Biarkan daftar ini kosong.' : `Sebut paling banyak ${most}.`),
  },
  types: {
    string: 'Isi dengan teks.',
    number: 'Isi dengan angka.',
    int: 'Isi dengan bilangan bulat.',
    boolean: 'Isi dengan true atau false.',
    array: 'Isi dengan daftar.',
    object: 'Isi dengan objek JSON.',
  },
  oneOf: (values: string) => `Pilih salah satu: ${values}.`,
  unknownFields: (names: string) => `Hapus isian yang tidak dikenal: ${names}.`,
  wanted: {
    day: 'Tulis tanggal yang ada, seperti 2026-03-02.',
    moment: 'Tulis saat dengan selisih zonanya, seperti 2026-03-02T08:00:00+07:00.',
    reportNumber: 'Tulis nomor laporan, seperti 7K3M-92QX, dan periksa tiap tandanya.',
    bothCoordinates: 'Isi lat dan lng bersama-sama, atau kosongkan keduanya.',
  },
  other: 'Isinya tidak sesuai; bentuknya tertulis di /api/openapi.json.',
}
