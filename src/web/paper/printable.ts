/** The letters that every reader of PDF has by itself; what they lack is shown as missing, not as something else. */
export const printable = (text: string): string =>
  text.replaceAll(
    /[^\n\u{20}-\u{7E}\u{A0}-\u{FF}\u{2013}\u{2014}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2026}]/gu,
    '?',
  )
