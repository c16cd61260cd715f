import { messages } from '../../messages/messages.ts'
import type { Example } from '../example.ts'
import { agencySearch } from './agency-search.ts'

const search = { action: '/petugas', offers: '/petugas/cari-instansi/semua', value: 'dukcapil', isInVain: false }

export const agencySearchExamples: readonly Example[] = [
  { name: 'agencies are looked for', view: agencySearch(search, messages.id) },
]
