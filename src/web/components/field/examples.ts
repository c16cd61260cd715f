import { html } from '../../html.ts'
import type { Example } from '../example.ts'
import { checkbox, checkboxes, onlyThen, radios, selectField, textArea, textField } from './field.ts'

const places = [
  { value: '14.01', label: 'Kabupaten Kampar' },
  { value: '16.11', label: 'Kabupaten Empat Lawang' },
]

export const fieldExamples: readonly Example[] = [
  {
    name: 'people’s own words',
    view: textArea({
      name: 'isi',
      label: 'Apa yang ingin Anda laporkan?',
      hint: 'Ceritakan apa yang terjadi, di mana, dan kapan.',
      value: 'Lampu jalan di depan SD padam sejak Senin.\nAnak-anak pulang mengaji dalam gelap.',
      maxLength: 5000,
    }),
  },
  {
    name: 'with a mistake',
    view: textField({
      name: 'telepon',
      label: 'Nomor telepon',
      type: 'tel',
      value: '0812',
      mistake: 'Nomor ini terlalu pendek. Tulis lengkap, misalnya 0812 3456 7890.',
    }),
  },
  { name: 'a date', view: textField({ name: 'kejadian', label: 'Kapan terjadi?', type: 'date', value: '2026-03-25' }) },
  {
    name: 'one of many',
    view: selectField({ name: 'wilayah', label: 'Di mana?', value: '', none: 'Belum tahu', choices: places }),
  },
  {
    name: 'one of a few, with the consequence',
    view: radios({
      name: 'anonim',
      label: 'Bolehkah instansi mengetahui nama Anda?',
      value: 'tidak',
      choices: [
        { value: 'ya', label: 'Boleh', hint: 'Instansi dapat menghubungi Anda langsung.' },
        { value: 'tidak', label: 'Rahasiakan', hint: 'Tidak seorang pun di daerah ini dapat melihat nama Anda.' },
      ],
    }),
  },
  {
    name: 'one of a few short ones, the last asking for more',
    view: html`${radios({
      name: 'kapan',
      label: 'Kapan terjadi?',
      value: 'lain',
      isCompact: true,
      choices: [
        { value: 'hari-ini', label: 'Hari ini' },
        { value: 'kemarin', label: 'Kemarin' },
        { value: 'lain', label: 'Hari lain', opens: true },
      ],
    })}
${onlyThen(textField({ name: 'hari-lain', label: 'Tanggalnya', type: 'date', value: '2026-03-25' }))}`,
  },
  {
    name: 'any number of a few',
    view: checkboxes({
      name: 'kabar',
      label: 'Kabari saya lewat',
      values: ['sms'],
      choices: [
        { value: 'sms', label: 'SMS' },
        { value: 'surel', label: 'Surel' },
      ],
    }),
  },
  {
    name: 'a single yes, missing',
    view: checkbox({
      name: 'setuju',
      label: 'Boleh diteruskan ke Ombudsman',
      checked: false,
      mistake: 'Pilih ini bila Anda ingin laporan dirujuk.',
    }),
  },
]
