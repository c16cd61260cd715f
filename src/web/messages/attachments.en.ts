import type { attachmentsId, fileRefusalsId } from './attachments.id.ts'

const megabytes = (bytes: number): string => `${bytes / 1024 / 1024} MB`

export const attachmentsEn: typeof attachmentsId = {
  label: 'Photos or documents (optional)',
  minutes: 'The signed minutes',
  toOmbudsman: 'Files for the Ombudsman (may be empty)',
  examination: 'Files of the examination report',
  proof: 'Photos or documents as evidence',
  hint: (files, bytes) =>
    `At most ${files} files of up to ${megabytes(bytes)} each: photos, PDF, Word, Excel or text. We take place and camera data out of photos; documents reach the officers as they are.`,
  kept: 'Files that will be sent along',
  keptHint: 'Untick what you do not want to send.',
  photo: (n) => `Photo ${n}`,
  files: 'Attachments',
  sizeIn: { megabytes: (n) => `${n} MB`, kilobytes: (n) => `${n} kB` },
  decimal: '.',
  publicLater: 'Not shown yet. Photos are published only after an officer has looked at each; documents are not.',
  scans: {
    waiting: 'cannot be opened yet: it waits for the virus scanner. It is tried again by itself.',
    infected: 'is opened for nobody: the scanner found malware. The file stays sealed; ask for a new one.',
  },
  publicPhotoHint: 'Faces, number plates, home addresses and letters must not be published. Redact them first.',
  publicCopyHint: 'Only the redacted copy can be published; the photo itself stays closed.',
  keepClosed: 'Stays closed to the public',
  releasePhoto: 'Publish as it is: there is nothing to redact',
  releaseCopy: 'Publish the redacted copy',
  redactedCopy: 'redacted copy',
  redactThis: 'Redact parts of this photo',
  redactAgain: 'Redact again',
  fromReporter: 'from the reporter',
  fromAgency: 'from the agency',
  sending: 'Being sent',
  sent: 'has arrived.',
  remove: 'Remove',
  again: 'Try again',
  waitsForNetwork: 'The connection is lost. This file is sent again as soon as it is back.',
  notSent: 'This file was not sent. Try again.',
  waitForFiles: 'One moment, files are still being sent. After that the form goes out by itself.',
  refused: (name, title, advice) => `${name}: ${title}. ${advice}`,
}

export const fileRefusalsEn: typeof fileRefusalsId = {
  fileTooLarge: {
    title: 'This file is too large',
    advice: 'At most 20 MB. Make it smaller or split it, then choose it again.',
  },
  tooManyFiles: {
    title: 'These are too many files',
    advice: 'At most 10 files at a time. The others can follow in a reply.',
  },
  fileTypeNotAllowed: {
    title: 'We cannot take this kind of file yet',
    advice:
      'Send photos as JPEG, PNG or WebP (turn HEIC photos into JPEG first), documents as PDF, DOCX, XLSX, ODT, ODS or text. Video and sound are not possible yet.',
  },
  fileEmpty: {
    title: 'This file is empty',
    advice: 'Check the file on your device, then choose it again.',
  },
  photoBroken: {
    title: 'This photo cannot be opened',
    advice: 'It may be damaged or only partly copied. Open it on your device, then choose it again or take another.',
  },
  photoTooLarge: {
    title: 'This picture is too large',
    advice: 'At most 80 megapixels. Make it smaller, then choose it again.',
  },
  fileTwofold: {
    title: 'This file is not whole, or another file is hidden in it',
    advice: 'Open it on your device, save it as a new file (or print it to PDF), then choose the new one.',
  },
  archiveTooLarge: {
    title: 'This document becomes too large when it is opened',
    advice: 'Save it as PDF, or split it, then choose again.',
  },
  archiveHidesFiles: {
    title: 'This document holds other files, macros or a password',
    advice: 'Save it without them, as PDF for instance, then choose again. The files in it can be sent by themselves.',
  },
  fileInfected: {
    title: 'The scanner found malware in this file',
    advice:
      'Your device may be affected. Check it with an antivirus program, then send another file or take a new photo.',
  },
  tooManyFilesNow: {
    title: 'Too many files from your network',
    advice: 'Wait a quarter of an hour, then choose again; or send your words first, and the files later.',
  },
  noRoomForFiles: {
    title: 'We have no room for files right now',
    advice: 'Send your words first; the files can follow in a reply. We have been told.',
  },
  fileMissing: {
    title: 'No file has arrived',
    advice: 'Send one file as multipart/form-data.',
  },
  unknownAttachment: {
    title: 'This attachment is not there any more',
    advice: 'Files that are not sent along are deleted after a day. Choose the file once more, then send.',
  },
}
