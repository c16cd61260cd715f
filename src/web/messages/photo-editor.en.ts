import type { photoEditorId } from './photo-editor.id.ts'

export const photoEditorEn: typeof photoEditorId = {
  which: 'Photo to be redacted',
  areas: 'Areas to be redacted',
  areasHint: (most) =>
    `One area on each line, at most ${most}: tutup (cover), buram (blur) or potong (crop), then four numbers in percent: distance from the left, distance from the top, width, height. For example: tutup 10 25 30 12. Faces may be blurred; writing and number plates must be covered. Potong leaves that area alone.`,
  notAnArea: (n) => `Line ${n} is not an area yet. Write it like: tutup 10 25 30 12.`,
  outside: (most) =>
    `Areas must lie within the photo (left + width and top + height at most 100, width and height at least 0.5), one to ${most} of them.`,
  editor: 'Photo redaction',
  tools: 'How to redact',
  toolNames: { tutup: 'Cover', buram: 'Blur', potong: 'Crop' },
  howTo:
    'Drag over the photo to mark an area. By keyboard: add an area, then arrows move it, Shift and arrows change its size, Delete removes it, Ctrl+Z undoes.',
  photo: 'The photo that is being redacted',
  add: 'Add an area in the middle',
  undo: 'Undo the last step',
  clear: 'Remove all areas',
  area: (n, how, place) => `Area ${n}, ${how}: ${place}`,
  place: (left, top, width, height) => `left ${left} %, top ${top} %, width ${width} %, height ${height} %`,
  gone: 'The area was removed.',
  numbers: 'Areas as numbers',
}
