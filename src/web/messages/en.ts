import { accountsEn } from './accounts.en.ts'
import { answeringEn } from './answering.en.ts'
import { attachmentsEn, fileRefusalsEn } from './attachments.en.ts'
import { breachesEn } from './breaches.en.ts'
import { bulkEn } from './bulk.en.ts'
import { referralsEn } from './referrals.en.ts'
import { followingEn } from './following.en.ts'
import { filingEn } from './filing.en.ts'
import { clockEn } from './clock.en.ts'
import { deliveriesEn } from './deliveries.en.ts'
import { deskCommandsEn } from './desk-commands.en.ts'
import { deskReportEn } from './desk-report.en.ts'
import { deskEn } from './desk.en.ts'
import { documentsEn } from './documents.en.ts'
import { photoEditorEn } from './photo-editor.en.ts'
import { keepingEn } from './keeping.en.ts'
import { figuresEn } from './figures.en.ts'
import { keptEn } from './kept.en.ts'
import { learnedEn } from './learned.en.ts'
import { liveEn } from './live.en.ts'
import { matrixEn } from './matrix.en.ts'
import { noticesEn } from './notices.en.ts'
import { operateEn } from './operate.en.ts'
import { outsideEn } from './outside.en.ts'
import { peopleEn } from './people.en.ts'
import { publicPagesEn } from './public-pages.en.ts'
import { placesEn } from './places.en.ts'
import { queueEn } from './queue.en.ts'
import { receiptEn } from './receipt.en.ts'
import { oversightEn } from './oversight.en.ts'
import { qualityEn } from './quality.en.ts'
import { recordEn } from './record.en.ts'
import { registerEn } from './register.en.ts'
import { reportEn } from './report.en.ts'
import { retentionEn } from './retention.en.ts'
import { rightsEn } from './rights.en.ts'
import { rulesEn } from './rules.en.ts'
import { reportRefusalsEn } from './refusals-reports.en.ts'
import { involvingEn } from './involving.en.ts'
import { marksEn } from './marks.en.ts'
import { screeningEn } from './screening.en.ts'
import { offlineEn } from './offline.en.ts'
import { shortcutsEn } from './shortcuts.en.ts'
import { securityEn } from './security.en.ts'
import { shellEn } from './shell.en.ts'
import { shellRefusalsEn } from './shell-refusals.en.ts'
import { splitEn } from './split.en.ts'
import { looksEn } from './looks.en.ts'
import { toldEn } from './told.en.ts'
import { trailEn } from './trail.en.ts'
import { wayBackEn } from './way-back.en.ts'
import { staffEn } from './staff.en.ts'
import { standardsEn } from './standards.en.ts'
import { wrongFieldEn } from './wrong-field.en.ts'
import { wordingPagesEn } from './wording-pages.en.ts'
import { wordingsEn } from './wordings.en.ts'
import type { id } from './id.ts'

export const en: typeof id = {
  accounts: accountsEn,
  answering: answeringEn,
  attachments: attachmentsEn,
  breaches: breachesEn,
  bulk: bulkEn,
  referrals: referralsEn,
  deliveries: deliveriesEn,
  desk: deskEn,
  deskCommands: deskCommandsEn,
  deskReport: deskReportEn,
  photoEditor: photoEditorEn,
  documents: documentsEn,
  keeping: keepingEn,
  figures: figuresEn,
  kept: keptEn,
  learned: learnedEn,
  live: liveEn,
  matrix: matrixEn,
  notices: noticesEn,
  operate: operateEn,
  outside: outsideEn,
  people: peopleEn,
  places: placesEn,
  report: reportEn,
  involving: involvingEn,
  marks: marksEn,
  screening: screeningEn,
  publicPages: publicPagesEn,
  queue: queueEn,
  receipt: receiptEn,
  oversight: oversightEn,
  quality: qualityEn,
  record: recordEn,
  register: registerEn,
  retention: retentionEn,
  rights: rightsEn,
  rules: rulesEn,
  split: splitEn,
  looks: looksEn,
  told: toldEn,
  trail: trailEn,
  wayBack: wayBackEn,
  following: followingEn,
  filing: filingEn,
  offline: offlineEn,
  security: securityEn,
  shell: shellEn,
  shortcuts: shortcutsEn,
  clock: clockEn,
  staff: staffEn,
  standards: standardsEn,
  wrongField: wrongFieldEn,
  refusals: { ...shellRefusalsEn, ...reportRefusalsEn, ...fileRefusalsEn },
  wordings: wordingsEn,
  wordingPages: wordingPagesEn,
}
