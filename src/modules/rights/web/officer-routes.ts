import { z } from 'zod'
import type { Officer } from '../../../kernel/actor.ts'
import { page, problem, redirect, type Answer } from '../../../web/answer.ts'
import { fieldText, fieldTexts, type Fields, type Mistakes } from '../../../web/form.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import type { AnswerRefusal } from '../domain/answer-request.ts'
import { grounds } from '../domain/grounds.ts'
import { outcomes } from '../domain/request.ts'
import { dueOfRequest } from '../domain/rights-law.ts'
import { answerRequest, requestForOfficer, requestQueue } from '../usecases/request-queue.ts'
import type { RightsRoom } from '../usecases/room.ts'
import { answerPath, queuePath } from './addresses.ts'
import { answerPage } from './answer-page.ts'
import { wordsLength } from './ask-page.ts'
import { askedOf, placeOf, queueQuery } from './queue-address.ts'
import { queuePage } from './queue-page.ts'

/** What somebody wants to have corrected tells who they are. */
const ofOne = {
  path: '/petugas/hak/:id',
  permission: 'rights.handle',
  stepUp: true,
  params: z.object({ id: z.uuid() }),
} as const

/** `/petugas/hak`: the data-protection officer answers what people ask about their data. */
export const officerRoutes = (room: RightsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: queuePath,
    permission: 'rights.handle',
    audit: 'rights.listed',
    query: queueQuery,
    handler: async ({ query, language, ...ask }) => {
      const asked = askedOf(query)
      const queue = await requestQueue(room, officerOf(ask), asked, placeOf(query))
      return page(queuePage({ ...queue, query, asked, now: room.reports.now(), language }))
    },
  }),
  route({
    method: 'GET',
    ...ofOne,
    audit: 'rights.opened',
    handler: (ask) => show(room, ask.params.id, ask, {}),
  }),
  route({
    method: 'POST',
    ...ofOne,
    // What was answered is recorded with the answer.
    audit: 'none',
    handler: (ask) => answer(room, ask.params.id, ask),
  }),
]

type Asked = Pick<Ask<unknown, unknown, Fields>, 'actor' | 'body' | 'csrf' | 'language' | 'text'>

function officerOf({ actor }: Pick<Ask, 'actor'>): Officer {
  if (actor.kind !== 'officer') throw new Error('a page for officers was entered by somebody who is none')
  return actor
}

async function show(room: RightsRoom, id: string, ask: Asked, mistakes: Mistakes): Promise<Answer> {
  const found = await requestForOfficer(room, officerOf(ask), id)
  if (!found.ok) return problem('notFound')
  const { request, steps, law, kept } = found.value
  const calendar = law.law.calendar(request.agency, law.revision)
  return page(
    answerPage({
      request,
      steps,
      due: dueOfRequest(request, calendar),
      zone: calendar.zone,
      now: room.reports.now(),
      nameOf: (agency) => law.agencies.get(agency)?.name ?? agency,
      kept,
      language: ask.language,
      typed: ask.body,
      mistakes,
      csrf: ask.csrf(),
    }),
  )
}

async function answer(room: RightsRoom, id: string, ask: Asked): Promise<Answer> {
  const { queue } = ask.text.rights
  const outcome = outcomes.find((one) => one === fieldText(ask.body, 'hasil'))
  if (outcome === undefined) return show(room, id, ask, { hasil: queue.outcomeMissing })
  const ground = grounds.find((one) => one === fieldText(ask.body, 'dasar')) ?? null
  const words = fieldText(ask.body, 'isi').slice(0, wordsLength)
  const parts = fieldTexts(ask.body, 'bagian')
  const done = await answerRequest(room, officerOf(ask), id, { outcome, ground, words, parts })
  if (done.ok) return redirect(answerPath(id))
  const { refusal } = done.refusal
  if (refusal === 'unknownRequest') return problem('notFound')
  return show(room, id, ask, { [fieldOf[refusal]]: queue.refusals[refusal] })
}

const fieldOf: Readonly<Record<AnswerRefusal['refusal'], string>> = {
  alreadyAnswered: 'hasil',
  groundMissing: 'dasar',
  groundNotLawful: 'dasar',
  wordsMissing: 'isi',
  partsMissing: 'bagian',
  stillWaits: 'hasil',
  cannotBeDone: 'hasil',
}
