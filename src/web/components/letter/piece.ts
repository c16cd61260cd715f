/** A piece of a letter, before it is plain text or a page. */
export type Piece =
  | { readonly kind: 'about' | 'text' | 'note'; readonly text: string }
  /** What somebody wrote. */
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly title: string; readonly items: readonly { text: string; href: string | null }[] }
  | { readonly kind: 'action'; readonly label: string; readonly href: string }
