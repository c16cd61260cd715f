import type { keptId } from './kept.id.ts'

export const keptEn: typeof keptId = {
  saved: 'What you wrote is kept.',
  restored: 'We put back what you had written and not yet sent.',
  offline: 'No network. What you wrote is kept on this device; send it again when the network is back.',
  unkept: 'No network, and this browser cannot keep anything. Please leave this page open.',
  stale: 'Press once more',
  staleBody: 'This page had been open for long, so nothing was sent yet. All that you wrote is still below.',
}
