import type { shortcutsId } from './shortcuts.id.ts'

export const shortcutsEn: typeof shortcutsId = {
  title: 'Keyboard shortcuts',
  list: {
    j: 'Next report',
    k: 'Report before it',
    o: 'Open the report in focus (Enter does too)',
    x: 'Mark the report in focus',
    '*': 'Mark all on this page',
    b: 'Act together on what is marked',
    n: 'Next page',
    p: 'Back to the first page',
    '.': 'Load what has changed',
    '/': 'Search for words in reports',
    '?': 'Show this list',
  },
  report: {
    l: 'To the form of the next step',
    'Ctrl+Enter': 'Send the form of this step',
    j: 'Open the next report of the list',
    k: 'Open the report before it in the list',
    u: 'Back to the list',
    v: 'Change the view: the report alone, or beside the list',
    '.': 'Load what has changed',
    '?': 'Show this list',
  },
  goTo: (queue) => `To the list ${queue}`,
  use: 'Use shortcuts in this browser',
  close: 'Close',
}
