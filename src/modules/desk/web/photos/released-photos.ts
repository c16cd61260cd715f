import { photoNames, type AttachmentCard } from '../../../../kernel/attachments.ts'
import type { AttachmentId } from '../../../../kernel/brand.ts'
import { attachmentsOf, largePhoto } from '../../../../web/components/attachments/attachments.ts'
import { html, type Html } from '../../../../web/html.ts'
import { idsIn } from '../../../attachments/index.ts'
import type { At } from '../commands/command-form.ts'
import type { FieldSpec, Values } from '../field-spec.ts'
import { redactPath } from '../report/report-path.ts'
import { photosOf } from './photos-of.ts'

const nameOf = (photo: AttachmentId): string => `foto_${photo}`

/**
 * What becomes of each photo, each in full size above the question: nothing is public that was not looked at, and where
 * something was taken out of a photo, only the copy can be chosen.
 */
export const releasedFields = (at: At): FieldSpec[] =>
  photosOf(at.view, at.text).map(({ card, label, copy }): FieldSpec => {
    const { attachments } = at.text
    const shown = copy ?? card
    return {
      kind: 'select',
      name: nameOf(card.id),
      label,
      hint: copy === null ? attachments.publicPhotoHint : attachments.publicCopyHint,
      picture: picture(at, label, card, copy),
      choices: [{ value: shown.id, label: copy === null ? attachments.releasePhoto : attachments.releaseCopy }],
      none: attachments.keepClosed,
      // Whoever has just drawn a copy means it to be seen.
      initial: copy !== null || at.view.state.released?.includes(card.id) === true ? shown.id : '',
      isRequired: false,
    }
  })

/** The photos that were chosen to be seen by everybody. */
export const releasedIn = (values: Values, at: At): AttachmentId[] =>
  photosOf(at.view, at.text).flatMap(({ card }) => idsIn([values.text(nameOf(card.id))]))

function picture({ view, text }: At, label: string, card: AttachmentCard, copy: AttachmentCard | null): Html {
  const { attachments, deskReport } = text
  const base = attachmentsOf(view.state.number)
  const figure = (one: AttachmentCard, caption: string) =>
    html`<figure>${largePhoto(one, base, caption)}<figcaption>${caption} · <a class="ds-link" target="_blank" href="${base}/${one.id}/${photoNames.view}">${deskReport.viewerOpen} (${deskReport.opensNewTab})</a></figcaption></figure>`
  return html`<div class="foto-terbit">${figure(card, label)}${copy === null ? null : figure(copy, `${label}, ${attachments.redactedCopy}`)}</div>
<p><a class="ds-link" href="${redactPath(view.state.number, card.id)}">${copy === null ? attachments.redactThis : attachments.redactAgain}</a></p>`
}
