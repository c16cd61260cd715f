import { z } from 'zod'
import { page, problem, redirect, type Answer } from '../../../../web/answer.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import {
  beginBulk,
  findCampaign,
  listCampaigns,
  openMembers,
  readNumber,
  type Campaign,
  type ReportsRoom,
} from '../../../reports/index.ts'
import { officerOf } from '../asked.ts'
import { bulkPath } from '../bulk/bulk-pages.ts'
import { campaignPage, campaignsPage } from './campaign-pages.ts'
import { campaignPath } from './campaign-path.ts'

const params = z.object({ number: z.string() })

/** Reports that many people sent with nearly the same words, and the way to handle them together. */
export const campaignRoutes = (room: ReportsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: '/petugas/kampanye',
    permission: 'report.command',
    audit: 'none',
    handler: async (ask) => {
      const law = await room.lawShelf.open()
      return page(campaignsPage(await listCampaigns(room, officerOf(ask)), { law, language: ask.language }))
    },
  }),
  route({
    method: 'GET',
    path: '/petugas/kampanye/:number',
    permission: 'report.command',
    audit: 'campaign.read',
    params,
    handler: (ask) =>
      withCampaign(room, ask, async (campaign) => {
        const law = await room.lawShelf.open()
        return page(campaignPage(campaign, ask.csrf(), { law, language: ask.language }))
      }),
  }),
  route({
    method: 'POST',
    path: '/petugas/kampanye/:number',
    permission: 'report.command',
    // Nothing is done yet: each report's own events say what is.
    audit: 'none',
    params,
    handler: (ask) =>
      withCampaign(room, ask, async (campaign) => {
        const numbers = openMembers(campaign).map((member) => member.number)
        const id = await beginBulk(room, officerOf(ask), { numbers, list: '/petugas' })
        return redirect(id === null ? campaignPath(campaign.number) : bulkPath(id))
      }),
  }),
]

async function withCampaign(
  room: ReportsRoom,
  ask: Pick<Ask<z.output<typeof params>>, 'actor' | 'params'>,
  work: (campaign: Campaign) => Promise<Answer>,
): Promise<Answer> {
  const number = readNumber(ask.params.number)
  const campaign = number === null ? null : await findCampaign(room, officerOf(ask), number)
  return campaign === null ? problem('notFound') : work(campaign)
}
