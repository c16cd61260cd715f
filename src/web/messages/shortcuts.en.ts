import type { shortcutsId } from './shortcuts.id.ts'

export const shortcutsEn: typeof shortcutsId = {
  title: 'Keyboard shortcuts',
  list: {
    j: 'Next report',
    k: 'Report before it',
    Enter: 'Open the report in focus',
    n: 'Next page',
    p: 'Back to the first page',
    '/': 'Search for words in reports',
    '?': 'Show this list',
  },
  report: {
    l: 'Next step',
    j: 'Open the next report of the list',
    k: 'Open the report before it in the list',
    u: 'Back to the list',
    '?': 'Show this list',
  },
  use: 'Use shortcuts in this browser',
  close: 'Close',
}
