import type { Source } from '../../../kernel/clock/time-limit.ts'
import { citation, sourceList } from '../../../web/components/citation/citation.ts'
import { html, type Html } from '../../../web/html.ts'
import type { Messages } from '../../../web/messages/messages.ts'

/** Numbers each source where it is cited first, and lists them all in the end; `list` only after the last `cite`. */
export type Footnotes = { readonly cite: (source: Source) => Html; readonly list: () => Html }

export function footnotes({ standards, clock }: Messages): Footnotes {
  const cited = new Map<string, { readonly n: number; readonly source: Source }>()
  return {
    cite(source) {
      const key = [source.document, source.sentence, source.strength].join('\n')
      const note = cited.get(key) ?? { n: cited.size + 1, source }
      cited.set(key, note)
      return citation(note.n, standards.sourceOf(note.n))
    },
    list: () =>
      sourceList(
        standards.sources,
        [...cited.values()].map(
          ({ source: { sentence, document, strength } }) =>
            html`“${sentence}”<br><small>${document}. ${clock.strength[strength]}</small>`,
        ),
      ),
  }
}
