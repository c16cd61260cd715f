import { attachmentLimits, mediaTypes, type AttachmentCard } from '../../../kernel/attachments.ts'
import { attributes, html, type Html } from '../../html.ts'
import type { Messages } from '../../messages/messages.ts'
import { smallPhoto, uploadPath } from '../attachments/attachments.ts'
import { sizeWords } from '../attachments/file-words.ts'
import { fieldId, framed, tied } from '../field/frame.ts'

/** The field of files that come now, and of the ids of those that came before and shall go along. */
export const fileFieldNames = { incoming: 'berkas', kept: 'lampiran' } as const

// Where JPEG is named and HEIC is not, phones turn their photos into JPEG by themselves.
const accepted = [...Object.keys(mediaTypes), ...Object.values(mediaTypes).map((ending) => `.${ending}`)].join(',')

export type FileField = {
  readonly label: string
  readonly hint?: string
  /** Those that came before: they go along unless somebody unticks them. */
  readonly kept: readonly AttachmentCard[]
  readonly mistake?: string | undefined
}

/** What it says, in the reader's language. */
type Words = Pick<Messages, 'attachments' | 'refusals'>

/**
 * Photos and documents for a form, which must be `multipart/form-data` and carry its token before this field. Works
 * by itself; with the script `upload` each file goes ahead at once, with its progress.
 */
export function fileField({ label, hint, kept, mistake }: FileField, words: Words): Html {
  const { attachments } = words
  const frame = {
    name: fileFieldNames.incoming,
    label,
    hint: hint ?? attachments.hint(attachmentLimits.files, attachmentLimits.bytes),
    mistake,
  }
  const forScript = {
    'data-upload': uploadPath,
    'data-most-files': attachmentLimits.files,
    'data-most-bytes': attachmentLimits.bytes,
    'data-words': JSON.stringify(saidByScript(words)),
  }
  return html`<div class="berkas"${attributes(forScript)}>
<input type="hidden" name="${fileFieldNames.kept}" value="">
${framed(frame, html`<input type="file"${attributes({ multiple: true, accept: accepted, ...tied(frame) })}>`)}
<p role="status" data-said></p>
<ul data-going></ul>
<fieldset class="ds-fieldset"${attributes({ hidden: kept.length === 0 })}>
<legend class="ds-label">${attachments.kept}</legend>
<div data-field="description">${attachments.keptHint}</div>
<ul>${kept.map((file) => keptFile(file, attachments))}</ul></fieldset>
${rowsForScript(attachments)}</div>`
}

function keptFile(file: AttachmentCard, words: Messages['attachments']): Html {
  const id = fieldId(`${fileFieldNames.kept}-${file.id}`)
  return html`<li class="ds-field">
<input class="ds-input"${attributes({ type: 'checkbox', id, name: fileFieldNames.kept, value: file.id, checked: true })}>
<label class="ds-label"${attributes({ for: id })}>${file.kind === 'photo' && file.scan === undefined ? smallPhoto(file, uploadPath, '') : null}<span>${file.name} (${sizeWords(file.sizeBytes, words)})</span></label></li>
`
}

/** What the script says while files go ahead: its sentences come from the catalogue too. */
function saidByScript({ attachments, refusals }: Words) {
  const { sending, sent, waitsForNetwork, notSent, waitForFiles } = attachments
  const whole = ({ title, advice }: Words['refusals']['fileTooLarge']): string => `${title}. ${advice}`
  const [tooLarge, tooMany] = [whole(refusals.fileTooLarge), whole(refusals.tooManyFiles)]
  return { sending, sent, waitsForNetwork, notSent, waitForFiles, tooLarge, tooMany }
}

const rowsForScript = (words: Messages['attachments']): Html => html`<template data-row="kept"><li class="ds-field">
<input class="ds-input" type="checkbox" name="${fileFieldNames.kept}" checked>
<label class="ds-label"><span></span></label></li></template>
<template data-row="going"><li><span></span> <progress max="1" aria-label="${words.sending}"></progress>
<p role="status"></p>
<button class="ds-button" data-variant="secondary" data-size="sm" type="button" data-again hidden>${words.again}</button>
<button class="ds-button" data-variant="tertiary" data-size="sm" type="button" data-remove>${words.remove}</button></li></template>`
