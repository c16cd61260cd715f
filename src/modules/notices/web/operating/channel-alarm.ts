import type { Actor } from '../../../../kernel/actor.ts'
import { nationalZone } from '../../../../kernel/agency-tree.ts'
import { holds } from '../../../../kernel/permission.ts'
import type { Db } from '../../../../platform/db/db.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { html, type Html } from '../../../../web/html.ts'
import { moment } from '../../../../web/messages/dates.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import { failureKind } from '../../domain/failure.ts'
import { listChannels } from '../../store/channels.ts'
import { deliveriesPath } from './deliveries-page.ts'

/** Tells whoever watches over notices, wherever they begin their day, that a gateway stands still; else nothing. */
export async function channelAlarm(db: Db, actor: Actor, language: Language): Promise<Html | null> {
  if (!holds(actor, 'notices.operate')) return null
  const { deliveries } = messages[language]
  const alarms = (await listChannels(db)).map(({ route, failingSince, failure }) => {
    if (failingSince === null || failure === null) return null
    const since = moment(failingSince, nationalZone, language)
    return notice({
      tone: 'danger',
      title: deliveries.stopped(deliveries.routes[route]),
      body: html`<p>${deliveries.stoppedSince(since, deliveries.failures[failureKind(failure)])}</p>
<p><a class="ds-link" href="${deliveriesPath}">${deliveries.title}</a></p>`,
    })
  })
  return alarms.every((alarm) => alarm === null) ? null : html`${alarms}`
}
