import { photoNames, photoPixels, type AttachmentCard } from '../../../kernel/attachments.ts'
import { attributes, html, type Html } from '../../html.ts'
import type { Messages } from '../../messages/messages.ts'
import { fileWords } from './file-words.ts'

/** Where a browser sends a single file ahead of its form, and asks for the small picture of one not yet sent along. */
export const uploadPath = '/lampiran'

/** Where the files of a report are asked for; who may have them is decided there. */
export const attachmentsOf = (number: string): `/${string}` => `/laporan/${number}/lampiran`

/**
 * The files that came with words: photos as small pictures that open, documents by name. `base` is their address
 * (`attachmentsOf(number)`); `inspect` leads to where an officer looks into a document. Nothing where there are none.
 */
export function attachmentList(
  files: readonly AttachmentCard[],
  base: string,
  words: Messages['attachments'],
  inspect?: { readonly label: string; readonly hrefOf: (id: string) => string },
) {
  if (files.length === 0) return null
  const open = files.filter(({ scan }) => scan === undefined)
  const photos = open.filter(({ kind }) => kind === 'photo')
  const documents = open.filter(({ kind }) => kind === 'document')
  return html`<ul class="lampiran" aria-label="${words.files}">${photos.map(
    (photo, n) =>
      html`<li><a href="${`${base}/${photo.id}/${photoNames.view}`}">${smallPhoto(photo, base, words.photo(n + 1))}</a></li>`,
  )}${documents.map(
    (file) =>
      html`<li class="dokumen"><a class="ds-link" href="${`${base}/${file.id}/${encodeURIComponent(file.name)}`}">${file.name}</a> <small>(${fileWords(file, words)})</small>${inspect === undefined ? null : html` <a class="ds-link" href="${inspect.hrefOf(file.id)}">${inspect.label}</a>`}</li>`,
  )}${files.map((file) => (file.scan === undefined ? null : html`<li class="dokumen"><strong>${file.name}</strong> ${words.scans[file.scan]}</li>`))}</ul>`
}

/** Files that have not gone along yet, for a last look: photos in small, everything by name. Nothing where there are none. */
export function looseList(files: readonly AttachmentCard[], words: Messages['attachments']): Html | null {
  if (files.length === 0) return null
  return html`<ul class="lampiran" aria-label="${words.files}">${files.map(
    (file) =>
      html`<li>${file.kind === 'photo' && file.scan === undefined ? smallPhoto(file, uploadPath, file.name) : html`${file.name} <small>(${fileWords(file, words)})</small>`}</li>`,
  )}</ul>`
}

/** A photo as large as the page allows; its room is kept while it loads. */
export const largePhoto = ({ id, pixels }: AttachmentCard, base: string, alt: string): Html =>
  html`<img${attributes({ src: `${base}/${id}/${photoNames.view}`, alt, width: pixels?.width, height: pixels?.height, loading: 'lazy' })}>`

/** A photo in small; its room is kept while it loads. */
export function smallPhoto({ id, pixels }: AttachmentCard, base: string, alt: string): Html {
  const { width, height } = pixels ?? { width: photoPixels.small, height: photoPixels.small }
  const scale = Math.min(1, photoPixels.small / Math.max(width, height))
  return html`<img${attributes({
    src: `${base}/${id}/${photoNames.small}`,
    alt,
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    loading: 'lazy',
  })}>`
}
