import { messages } from '../../messages/messages.ts'
import type { Example } from '../example.ts'
import { shortcuts } from './shortcuts.ts'

export const shortcutsExamples: readonly Example[] = [
  {
    name: 'of a list',
    view: shortcuts('list', messages.id, [{ key: 'g v', does: 'Verifikasi', goes: '/petugas?daftar=verify' }]),
  },
]
