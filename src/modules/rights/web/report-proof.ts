import { redirect, type Answer } from '../../../web/answer.ts'
import { fieldText, type Fields } from '../../../web/form.ts'
import type { Ask } from '../../../web/route.ts'
import {
  keptFields,
  sendReporterProof,
  showReporterProof,
  takeReporterProof,
  type ReporterProof,
} from '../../accounts/index.ts'
import { freshMinutes, localPath } from '../../people/index.ts'
import type { RightsRoom } from '../usecases/room.ts'
import type { ReportSubject } from '../usecases/subject.ts'
import { proofPath, type RightsBase } from './addresses.ts'
import { codeToken, withCodeToken, withShownProof } from './proof-cookies.ts'

type Sent = Ask<unknown, unknown, Fields>
type Person = { readonly subject: ReportSubject; readonly base: RightsBase }

const numberOf = ({ view }: ReportSubject) => view.state.number

const waitingFor = ({ subject, base }: Person, ask: Sent, waits: Pick<ReporterProof, 'action' | 'hidden'>) => ({
  ...waits,
  reporter: subject.person,
  routes: subject.proof.proof === 'askable' ? subject.proof.routes : [],
  browser: codeToken(ask),
  lead: ask.text.rights.proof.lead(freshMinutes),
  sendTo: `${proofPath(base)}/kirim`,
})

/** The page that asks for the code; afterwards `next` follows. Where nothing is to be proved it follows at once. */
export const showProof = async (room: RightsRoom, person: Person, ask: Sent, next: string): Promise<Answer> => {
  const { subject, base } = person
  const to = localPath(next, base)
  if (subject.proof.proof !== 'askable') return redirect(to)
  const waiting = waitingFor(person, ask, { action: proofPath(base), hidden: [['lanjut', to]] })
  return showReporterProof(room.accounts, ask, waiting)
}

/** Takes the code from the page. */
export const takeProof = async (room: RightsRoom, person: Person, ask: Sent): Promise<Answer> => {
  const next = localPath(fieldText(ask.body, 'lanjut'), person.base)
  return withCode(room, person, ask, proofPath(person.base), async () => redirect(next))
}

/** Sends a code; the form that waits comes along. */
export async function sendProof(room: RightsRoom, person: Person, ask: Sent): Promise<Answer> {
  const { subject, base } = person
  if (subject.proof.proof !== 'askable') return redirect(base)
  const typed = localPath(fieldText(ask.body, '_aksi'), base)
  const action = typed.startsWith(`${base}/`) ? typed : proofPath(base)
  const waiting = waitingFor(person, ask, { action, hidden: keptFields(ask.body) })
  const { shown, token } = await sendReporterProof(room.accounts, ask, waiting)
  return token === null ? shown : withCodeToken(shown, numberOf(subject), token)
}

/** Does `work` once the code is right; until then the form that was sent waits, whole, in the page that asks. */
export async function withCode(
  room: RightsRoom,
  person: Person,
  ask: Sent,
  action: string,
  work: (proven: ReportSubject) => Promise<Answer>,
): Promise<Answer> {
  const { subject } = person
  if (subject.proof.proof !== 'askable') return work(subject)
  const waiting = waitingFor(person, ask, { action, hidden: keptFields(ask.body) })
  const mistakes = await takeReporterProof(room.accounts, ask, waiting)
  if (mistakes !== null) return showReporterProof(room.accounts, ask, waiting, mistakes)
  const answer = await work({ ...subject, proof: { proof: 'proven' } })
  return withShownProof(answer, room.reports, { number: numberOf(subject), reporter: subject.person })
}
