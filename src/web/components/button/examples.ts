import type { Example } from '../example.ts'
import { button, buttonLink } from './button.ts'

export const buttonExamples: readonly Example[] = [
  { name: 'the one thing to do', view: button({ label: 'Kirim laporan' }) },
  { name: 'another way', view: buttonLink({ label: 'Lacak laporan', href: '/lacak', variant: 'secondary' }) },
  { name: 'cannot be undone', view: button({ label: 'Cabut laporan', tone: 'danger', variant: 'secondary' }) },
  { name: 'beside the point', view: button({ label: 'Batal', variant: 'tertiary', name: 'batal', value: 'ya' }) },
]
