import type { Piece } from './piece.ts'

/** A letter as plain text: pieces with an empty line between them, links on lines of their own. */
export const letterText = (pieces: readonly Piece[]): string => `${pieces.map(plain).join('\n\n')}\n`

function plain(piece: Piece): string {
  switch (piece.kind) {
    case 'about':
    case 'text':
    case 'note':
      return piece.text
    case 'quote':
      // Set apart line by line, so that it cannot pass for ours.
      return piece.text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')
    case 'list':
      return [
        `${piece.title}:`,
        ...piece.items.map(({ text, href }) => `- ${text}${href === null ? '' : `\n  ${href}`}`),
      ].join('\n')
    case 'action':
      return `${piece.label}:\n${piece.href}`
  }
}
