/** What a key does where the page has it: moves, or presses what the selector finds, or goes to an address. */
export type KeyAct =
  | { readonly act: 'next' | 'before' | 'open' | 'mark' | 'send' | 'help' }
  | { readonly presses: string }
  | { readonly goes: string }

/** A key as people press it (`j`, `Ctrl+Enter`, `g v` one after the other) and what it does; the browser binds just this. */
export type Key = { readonly key: string; readonly does: string } & KeyAct

/** Where one is: in a list of reports, or on one of them. */
export type Whereabouts = 'list' | 'report'

/** The keys that every list, and every report's page, has; what a single page adds comes from it. */
export const keysOf = {
  list: {
    j: { act: 'next' },
    k: { act: 'before' },
    o: { act: 'open' },
    x: { act: 'mark' },
    '*': { presses: '[data-mark-page] input' },
    b: { presses: 'form[data-marks] button' },
    n: { presses: 'main a[rel="next"]' },
    p: { presses: 'main a[rel="prev"]' },
    '.': { presses: '[data-live] a' },
    '/': { presses: 'main input[type="search"]' },
    '?': { act: 'help' },
  },
  report: {
    l: { presses: 'main [data-next-step]' },
    'Ctrl+Enter': { act: 'send' },
    j: { act: 'next' },
    k: { act: 'before' },
    u: { presses: 'main [data-walk-list]' },
    v: { presses: '[data-view-toggle]' },
    '.': { presses: '[data-live] a' },
    '?': { act: 'help' },
  },
} as const satisfies Record<Whereabouts, Readonly<Record<string, KeyAct>>>
