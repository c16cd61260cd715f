import { newId } from '../../../platform/ids.ts'
import { nationalOmbudsman, type Reaction, type ReportEvent } from '../../reports/index.ts'
import { acknowledgeAtDesk } from '../store/deliveries.ts'
import { insertDossiers, type NewDossier } from '../store/dossiers.ts'

type What = Pick<NewDossier, 'kind' | 'because'>

/** What an event lets be handed to the Ombudsman; null where it is nothing. */
function handedBy(event: ReportEvent): What | null {
  switch (event.type) {
    case 'referralSent':
      return { kind: event.because === 'group' ? 'supplement' : 'named', because: event.because }
    case 'referralAsked':
      return { kind: 'unnamed', because: 'notAgreed' }
    case 'detailsGiven':
      return { kind: 'supplement', because: 'details' }
    default:
      return null
  }
}

/** Writes, in the transaction of the change, that a dossier shall be made: once for each event, whatever breaks after. */
export const openDossiers: Reaction = async (tx, { after, events, now }) => {
  const { number } = after
  const office = after.ombudsman?.office ?? nationalOmbudsman
  const asked = events.flatMap((event): NewDossier[] => {
    const what = handedBy(event)
    return what === null ? [] : [{ id: newId(), number, seq: event.seq, ...what, office, createdAt: event.recordedAt }]
  })
  await insertDossiers(tx, asked)
  if (events.some(({ type }) => type === 'referralAcknowledged')) await acknowledgeAtDesk(tx, number, now)
}
