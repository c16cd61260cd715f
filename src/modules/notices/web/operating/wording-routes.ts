import { z } from 'zod'
import type { Officer } from '../../../../kernel/actor.ts'
import { may } from '../../../../kernel/permission.ts'
import { page, problem, redirect, type Answer } from '../../../../web/answer.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { languages, messages, type Language, type Messages } from '../../../../web/messages/messages.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { listOfficers } from '../../../people/index.ts'
import { checkWording, type WordingFault, type WordingField } from '../../domain/check-wording.ts'
import { hasSms } from '../../domain/template-facts.ts'
import { officerTemplates, reporterTemplates, type Template } from '../../domain/templates.ts'
import type { Wording } from '../../domain/wording.ts'
import { newestWordings, wordingHistory } from '../../store/wordings.ts'
import type { NoticesRoom } from '../../usecases/room.ts'
import { saveWording } from '../../usecases/save-wording.ts'
import { wordLetter } from '../letter-words.ts'
import { builtInWording } from '../render-notice.ts'
import { exampleLetter, longestFacts } from './example-letter.ts'
import { wordingAddress, wordingListPage, wordingsPath } from './wording-list-page.ts'
import { wordingPage } from './wording-page.ts'

const operate = { permission: 'notices.operate', audit: 'none' } as const
const params = z.object({
  template: z.enum([...reporterTemplates, ...officerTemplates]),
  bahasa: z.enum(languages),
})
type Which = z.output<typeof params>
type Asking = Pick<Ask<Which>, 'actor' | 'params' | 'csrf' | 'language' | 'text'>

/** `/petugas/naskah`: what notices say, changed by operators of the nation, for the words count everywhere. */
export const wordingRoutes = (room: NoticesRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: wordingsPath,
    ...operate,
    async handler({ actor, language }) {
      const [newest, mayChange] = await Promise.all([newestWordings(room.reports.db), mayChangeWords(room, actor)])
      return page(wordingListPage({ newest, mayChange, language }))
    },
  }),
  route({
    method: 'GET',
    path: `${wordingsPath}/:template/:bahasa`,
    ...operate,
    params,
    query: z.object({ selesai: z.literal('ya').optional().catch(undefined) }),
    handler: (ask) => show(room, ask, { isDone: ask.query.selesai === 'ya' }),
  }),
  route({
    method: 'POST',
    path: `${wordingsPath}/:template/:bahasa`,
    ...operate,
    params,
    async handler(ask) {
      const typed = typedWording(ask.params.template, ask.body)
      if (fieldText(ask.body, 'aksi') === 'lihat')
        return show(room, ask, { typed, mistakes: mistakesIn(room, ask, typed) })
      return save(room, ask, typed, ask.body)
    },
  }),
  route({
    method: 'POST',
    path: `${wordingsPath}/:template/:bahasa/bawaan`,
    ...operate,
    params,
    handler: (ask) => save(room, ask, null, ask.body),
  }),
]

/** The words count in the whole program, so that the duty for a region alone does not reach them. */
async function mayChangeWords({ reports }: NoticesRoom, actor: Ask['actor']): Promise<boolean> {
  const { tree, nation } = await reports.lawShelf.open()
  return may(actor, 'notices.operate', tree, nation)
}

const typedWording = (template: Template, fields: Fields): Wording => ({
  subject: fieldText(fields, 'judul'),
  body: fieldText(fields, 'isi'),
  sms: hasSms(template) ? fieldText(fields, 'sms') : null,
})

/** `wording` null: the program's own again. */
async function save(room: NoticesRoom, ask: Asking, wording: Wording | null, fields: Fields): Promise<Answer> {
  const { template, bahasa: language } = ask.params
  if (ask.actor.kind !== 'officer' || !(await mayChangeWords(room, ask.actor))) return problem('forbidden')
  const officer: Officer = ask.actor
  const { wordingPages } = ask.text
  const seen = Number(fieldText(fields, 'versi')) || 0
  const toSave = { template, language, wording, seen, ...measures(room, ask.params) }
  const saved = await saveWording(room.reports.db, toSave, { officer, at: room.reports.now() })
  if (saved.ok) return redirect(`${wordingAddress(template, language)}?selesai=ya`)
  const typed = wording ?? builtInWording(template, language)
  if (saved.refusal.refusal === 'changedMeanwhile')
    return show(room, ask, { typed, mistakes: { judul: wordingPages.changedMeanwhile } })
  return show(room, ask, { typed, mistakes: mistakesOf(saved.refusal.faults, wordingPages) })
}

/** What the length of words is measured with. */
function measures({ siteUrl }: NoticesRoom, { template, bahasa }: Which) {
  const examples = longestFacts(template, siteUrl, bahasa)
  return { examples, smsBegins: messages[bahasa].notices.sms(examples.nomor ?? '') }
}

/** Shown before saving too: a preview leaves out a paragraph that it cannot fill, and must not do so silently. */
function mistakesIn(room: NoticesRoom, ask: Asking, typed: Wording): Mistakes {
  const { examples, smsBegins } = measures(room, ask.params)
  return mistakesOf(checkWording(ask.params.template, typed, examples, smsBegins), ask.text.wordingPages)
}

const fieldOf: Readonly<Record<WordingField, string>> = { subject: 'judul', body: 'isi', sms: 'sms' }

/** All that is wrong with a field stands at it. */
function mistakesOf(faults: readonly WordingFault[], { faults: words }: Messages['wordingPages']): Mistakes {
  const mistakes: Record<string, string> = {}
  for (const fault of faults) {
    const name = fieldOf[fault.field]
    mistakes[name] = [mistakes[name], faultWords(fault, words)].filter((one) => one !== undefined).join(' ')
  }
  return mistakes
}

function faultWords(fault: WordingFault, words: Messages['wordingPages']['faults']): string {
  switch (fault.fault) {
    case 'tooLong':
      return words.tooLong(fault.length, fault.most)
    case 'unknownPlaceholder':
    case 'neverFilled':
    case 'owed':
      return words[fault.fault](fault.name)
    default:
      return words[fault.fault]
  }
}

async function show(
  room: NoticesRoom,
  ask: Asking,
  { typed, mistakes = {}, isDone = false }: { typed?: Wording; mistakes?: Mistakes; isDone?: boolean },
): Promise<Answer> {
  const { db, now } = room.reports
  const { template, bahasa: of } = ask.params
  const [history, officers, mayChange] = await Promise.all([
    wordingHistory(db, template, of),
    listOfficers(db, now()),
    mayChangeWords(room, ask.actor),
  ])
  const wording = typed ?? history[0]?.wording ?? builtInWording(template, of)
  return page(
    wordingPage({
      template,
      of,
      wording,
      worded: wordLetter(exampleLetter(template, room.siteUrl, of), wording, of),
      history,
      nameOf: ({ savedBy }) => officers.find(({ officer }) => officer.id === savedBy)?.name ?? '–',
      mayChange,
      mistakes,
      isDone,
      csrf: ask.csrf(),
      language: ask.language satisfies Language,
    }),
  )
}
