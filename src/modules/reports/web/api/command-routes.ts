import { json, problem } from '../../../../web/answer.ts'
import { route, type Route } from '../../../../web/route.ts'
import { readNumber } from '../../domain/number.ts'
import { commandReport } from '../../usecases/command-report.ts'
import { changedJson, changedSchema } from './changed-json.ts'
import { commandBodies, commandPath, type CommandBody } from './command-bodies.ts'
import { numberParams } from './read-routes.ts'
import { refused } from './refused.ts'
import type { ApiRoom } from './room.ts'

/** One route for each officers' command, so that each describes and checks its own body; any other path is not found. */
export const commandRoutes = (room: ApiRoom): readonly Route[] =>
  Object.entries(commandBodies).map(([name, body]) => commandRoute(room, name, body))

const commandRoute = (room: ApiRoom, name: string, { summary, schema, command }: CommandBody): Route =>
  route({
    method: 'POST',
    path: `/api/v1/reports/:number/commands/${commandPath(name)}`,
    permission: 'report.command',
    audit: 'report.command',
    summary,
    params: numberParams,
    ...(schema === null ? {} : { body: schema }),
    answers: { 200: changedSchema },
    async handler({ params, body, actor, text }) {
      const number = readNumber(params.number)
      if (number === null || actor.kind !== 'officer') return problem('notFound')
      const done = await commandReport(room.reports, { number, command: command(body), actor })
      return done.ok ? json(await changedJson(room, done.value)) : refused(done.refusal, text)
    },
  })
