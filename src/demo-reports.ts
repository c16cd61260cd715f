import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Actor } from './kernel/actor.ts'
import type { AgencyId } from './kernel/brand.ts'
import { reportKinds } from './kernel/law/words.ts'
import { listOfficers } from './modules/people/index.ts'
import { play, type Act, type Life, type Played } from './modules/rehearsal/index.ts'
import type { Change, ReportsRoom, SpokenCommand } from './modules/reports/index.ts'

const duration = z.string().transform((text) => Temporal.Duration.from(text))

/** What a step asks beside when and by whom: a command's own fields. That each is a command is shown by playing it. */
const step = z.looseObject({ after: duration, by: z.string(), command: z.string() })
const storyFile = z.array(
  z.strictObject({
    kind: z.enum(reportKinds),
    title: z.string(),
    body: z.string(),
    agency: z.string(),
    category: z.string(),
    area: z.string().optional(),
    address: z.string().optional(),
    anonymous: z.boolean().default(false),
    consentToReferral: z.boolean().default(false),
    reporter: z.strictObject({
      name: z.string().optional(),
      email: z.string().optional(),
      phone: z.string().optional(),
    }),
    filed: duration,
    /** So many people send the same words, one after the other; `{n}` in them is whose turn it is. */
    campaign: z.strictObject({ reports: z.number(), every: duration }).optional(),
    steps: z.array(step),
  }),
)
type Story = z.output<typeof storyFile>[number]

const file = join(import.meta.dirname, '../db/seed/demo-reports.yaml')

/**
 * Plays the invented reports of the demo region through the real use cases, from their filing in the recent past up to
 * `now`, so that a newcomer finds a living system. The region is there already, and no report is.
 */
export async function playDemoReports(room: ReportsRoom, now: Temporal.Instant): Promise<Played> {
  const stories = storyFile.parse(parse(await readFile(file, 'utf8')))
  const cards = await listOfficers(room.db, now)
  const actorOf = (by: string): Actor => {
    const officer = by === 'reporter' ? { kind: 'reporter' as const } : cards.find(({ email }) => email === by)?.officer
    if (officer === undefined) throw new Error(`db/seed/demo-reports.yaml: nobody signs in as ${by}`)
    return officer
  }
  return play(
    room,
    stories.flatMap(eachOf).map((story) => lifeOf(story, now, actorOf)),
    now,
  )
}

/** A campaign as the stories of those who take part in it, the others as they are. */
function eachOf({ campaign, ...story }: Story): Omit<Story, 'campaign'>[] {
  if (campaign === undefined) return [story]
  const everySeconds = campaign.every.total('seconds')
  return Array.from({ length: campaign.reports }, (_, i) => ({
    ...story,
    title: story.title.replace('{n}', String(i + 1)),
    body: story.body.replace('{n}', String(i + 1)),
    filed: Temporal.Duration.from({ seconds: story.filed.total('seconds') - i * everySeconds }),
  }))
}

function lifeOf(
  { steps, filed, title, ...story }: Omit<Story, 'campaign'>,
  now: Temporal.Instant,
  actorOf: (by: string) => Actor,
): Life {
  const filedAt = now.subtract({ seconds: filed.total('seconds') })
  const ahead = [...steps]
  const { reporter, area, address, ...said } = story
  return {
    name: title,
    filedAt,
    report: {
      ...said,
      title,
      channel: 'web',
      agency: story.agency as AgencyId,
      areaCode: area ?? null,
      place: { occurredOn: null, address: address ?? null, lat: null, lng: null },
      confidential: false,
      reporter: { name: reporter.name ?? null, email: reporter.email ?? null, phone: reporter.phone ?? null },
    },
    next(change) {
      const isPeoples = change.events.some(({ by }) => by.kind !== 'clock')
      const coming = isPeoples ? ahead.shift() : undefined
      if (coming === undefined) return deliveries(change)
      const { after, by, ...command } = coming
      const at = filedAt.add({ seconds: after.total('seconds') })
      return [...deliveries(change), { at, by: actorOf(by), command: complete(command, change) }]
    },
  }
}

/** `draft: last` in the file is the draft that waits. */
function complete(command: Readonly<Record<string, unknown>>, { after }: Change): SpokenCommand {
  const draft = after.drafts.findLast(({ status }) => status === 'waiting')?.seq
  return (command['draft'] === 'last' ? { ...command, draft } : command) as SpokenCommand
}

/** Every notice of the past arrived at once. */
function deliveries({ events, after, now }: Change): Act[] {
  const told = { clarificationRequested: 'clarification', followedUp: 'followUp', closed: 'closing' } as const
  return events.flatMap(({ type, seq }): Act[] => {
    const what = type in told ? told[type as keyof typeof told] : undefined
    const isAwaited = what !== undefined && after.reachable && after.phase !== 'inProgress'
    if (!isAwaited) return []
    return [{ at: now, by: { kind: 'clock' }, command: { command: 'recordDelivery', what, of: seq, how: 'accepted' } }]
  })
}
