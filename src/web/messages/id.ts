import { accountsId } from './accounts.id.ts'
import { answeringId } from './answering.id.ts'
import { attachmentsId, fileRefusalsId } from './attachments.id.ts'
import { breachesId } from './breaches.id.ts'
import { bulkId } from './bulk.id.ts'
import { referralsId } from './referrals.id.ts'
import { followingId } from './following.id.ts'
import { filingId } from './filing.id.ts'
import { clockId } from './clock.id.ts'
import { deliveriesId } from './deliveries.id.ts'
import { deskCommandsId } from './desk-commands.id.ts'
import { deskReportId } from './desk-report.id.ts'
import { deskId } from './desk.id.ts'
import { documentsId } from './documents.id.ts'
import { photoEditorId } from './photo-editor.id.ts'
import { keepingId } from './keeping.id.ts'
import { figuresId } from './figures.id.ts'
import { keptId } from './kept.id.ts'
import { learnedId } from './learned.id.ts'
import { liveId } from './live.id.ts'
import { matrixId } from './matrix.id.ts'
import { noticesId } from './notices.id.ts'
import { operateId } from './operate.id.ts'
import { outsideId } from './outside.id.ts'
import { peopleId } from './people.id.ts'
import { publicPagesId } from './public-pages.id.ts'
import { placesId } from './places.id.ts'
import { queueId } from './queue.id.ts'
import { receiptId } from './receipt.id.ts'
import { oversightId } from './oversight.id.ts'
import { qualityId } from './quality.id.ts'
import { recordId } from './record.id.ts'
import { registerId } from './register.id.ts'
import { reportId } from './report.id.ts'
import { retentionId } from './retention.id.ts'
import { rightsId } from './rights.id.ts'
import { rulesId } from './rules.id.ts'
import { reportRefusalsId } from './refusals-reports.id.ts'
import { involvingId } from './involving.id.ts'
import { marksId } from './marks.id.ts'
import { screeningId } from './screening.id.ts'
import { offlineId } from './offline.id.ts'
import { shortcutsId } from './shortcuts.id.ts'
import { securityId } from './security.id.ts'
import { shellId } from './shell.id.ts'
import { shellRefusalsId } from './shell-refusals.id.ts'
import { splitId } from './split.id.ts'
import { looksId } from './looks.id.ts'
import { toldId } from './told.id.ts'
import { trailId } from './trail.id.ts'
import { wayBackId } from './way-back.id.ts'
import { staffId } from './staff.id.ts'
import { standardsId } from './standards.id.ts'
import { wrongFieldId } from './wrong-field.id.ts'
import { wordingPagesId } from './wording-pages.id.ts'
import { wordingsId } from './wordings.id.ts'

/** One line per area; a module's texts live in `<area>.id.ts`, its refusals' words join `refusals`. */
export const id = {
  accounts: accountsId,
  answering: answeringId,
  attachments: attachmentsId,
  breaches: breachesId,
  bulk: bulkId,
  referrals: referralsId,
  deliveries: deliveriesId,
  desk: deskId,
  deskCommands: deskCommandsId,
  deskReport: deskReportId,
  photoEditor: photoEditorId,
  documents: documentsId,
  keeping: keepingId,
  figures: figuresId,
  kept: keptId,
  learned: learnedId,
  live: liveId,
  matrix: matrixId,
  notices: noticesId,
  operate: operateId,
  outside: outsideId,
  people: peopleId,
  places: placesId,
  report: reportId,
  involving: involvingId,
  marks: marksId,
  screening: screeningId,
  publicPages: publicPagesId,
  queue: queueId,
  receipt: receiptId,
  oversight: oversightId,
  quality: qualityId,
  record: recordId,
  register: registerId,
  retention: retentionId,
  rights: rightsId,
  rules: rulesId,
  split: splitId,
  looks: looksId,
  told: toldId,
  trail: trailId,
  wayBack: wayBackId,
  following: followingId,
  filing: filingId,
  offline: offlineId,
  security: securityId,
  shell: shellId,
  shortcuts: shortcutsId,
  clock: clockId,
  staff: staffId,
  standards: standardsId,
  wrongField: wrongFieldId,
  refusals: { ...shellRefusalsId, ...reportRefusalsId, ...fileRefusalsId },
  wordings: wordingsId,
  wordingPages: wordingPagesId,
}
