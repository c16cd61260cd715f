import { photoNames } from '../../../../kernel/attachments.ts'
import { isDrawable, mostCovers } from '../../../../kernel/redaction.ts'
import { attachmentsOf, smallPhoto } from '../../../../web/components/attachments/attachments.ts'
import { photoEditor } from '../../../../web/components/photo-editor/photo-editor.ts'
import { attributes, html } from '../../../../web/html.ts'
import { idsIn } from '../../../attachments/index.ts'
import { photosOf, type PhotoOf } from '../photos/photos-of.ts'
import { readRedaction, redactionText } from '../photos/redaction-text.ts'
import { reportPath } from '../report/report-path.ts'
import type { At, CommandForms } from './command-form.ts'

const areasName = 'bidang'
const nothing = { crop: null, covers: [] } as const

/** One goes on from what was taken out of a photo before. */
const areasOf = ({ copy }: PhotoOf): string => (copy?.copy === undefined ? '' : redactionText(copy.copy.redaction))

/** The photo that was asked for, else the first of which there is no copy yet. */
const chosenIn = (photos: readonly PhotoOf[], { photo }: At): PhotoOf | undefined =>
  photos.find(({ card }) => card.id === photo) ?? photos.find(({ copy }) => copy === null) ?? photos[0]

/** Taking out of photos what others must not see. */
export const redacting = {
  redactPhoto: {
    script: 'redact',
    above: ({ text }) => photoEditor(text),
    fields: (at) => {
      const { photoEditor: words } = at.text
      const photos = photosOf(at.view, at.text)
      const chosen = chosenIn(photos, at)
      const base = attachmentsOf(at.view.state.number)
      return [
        {
          kind: 'radios',
          name: 'foto',
          label: words.which,
          initial: chosen?.card.id ?? '',
          choices: photos.map((photo) => ({
            value: photo.card.id,
            label: photo.label,
            picture: html`<a class="foto-pilihan" target="_blank"${attributes({ href: `${base}/${photo.card.id}/${photoNames.view}`, 'data-redact-areas': areasOf(photo) })}>${smallPhoto(photo.card, base, photo.label)}</a>`,
          })),
        },
        {
          kind: 'words',
          name: areasName,
          label: words.areas,
          hint: words.areasHint(mostCovers),
          initial: chosen === undefined ? '' : areasOf(chosen),
          isRequired: true,
        },
      ]
    },
    check: (values, { text: { photoEditor: words } }) => {
      const read = readRedaction(values.text(areasName))
      if (!read.ok) return { [areasName]: words.notAnArea(read.refusal) }
      return isDrawable(read.value) ? {} : { [areasName]: words.outside(mostCovers) }
    },
    speak: (values) => {
      const [photo] = idsIn([values.text('foto')])
      const read = readRedaction(values.text(areasName))
      // The question has shown that it is one of the photos, and `check` has read the areas.
      if (photo === undefined) throw new Error('no photo was chosen')
      return { command: 'redactPhoto', photo, redaction: read.ok ? read.value : nothing }
    },
    leadsTo: ({ view: { state } }) =>
      state.confidential || state.publication === 'none' ? null : `${reportPath(state.number)}/publish`,
  },
} satisfies CommandForms<'redactPhoto'>
