import type { AttachmentCard } from '../../../../kernel/attachments.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import { cardsIn, type ReportView } from '../../../reports/index.ts'

/** A photo of a report as officers speak of it, and what was made of it last. */
export type PhotoOf = {
  readonly card: AttachmentCard
  /** “Foto 2, dari instansi”. */
  readonly label: string
  /** The newest copy without what others must not see; null where there is none. */
  readonly copy: AttachmentCard | null
}

/** Each photo of the report, from whomever it came, in the order in which they came. */
export function photosOf(view: ReportView, { attachments }: Pick<Messages, 'attachments'>): PhotoOf[] {
  const photos = view.timeline.flatMap((entry) => {
    // An answer brings the photos of its draft again, and copies stand beside their photo.
    if (entry.event.type === 'draftHandedIn' || entry.event.type === 'photoRedacted') return []
    const from = entry.event.by.kind === 'reporter' ? attachments.fromReporter : attachments.fromAgency
    return (
      cardsIn(view, entry)
        // One that nobody is given can be neither looked at nor released.
        .filter(({ kind, scan }) => kind === 'photo' && scan === undefined)
        .map((card) => ({ card, from }))
    )
  })
  return photos.map(({ card, from }, n) => {
    const newest = view.state.photoCopies?.findLast(({ photo }) => photo === card.id)
    const copy = newest === undefined ? null : (view.cards.get(newest.copy) ?? null)
    return { card, label: `${attachments.photo(n + 1)}, ${from}`, copy }
  })
}
