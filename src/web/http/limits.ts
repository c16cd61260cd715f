import type { FastifyRequest } from 'fastify'
import type { Budget, Budgets } from '../../platform/budgets.ts'
import type { RouteLimit } from '../route.ts'
import { Refused } from './bodies.ts'
import { actorOf } from './reply.ts'

/** Everything that one network address may ask for (product): a village behind one of its operator stays far below it. */
export const visits: Budget = { name: 'visits', times: 12_000, windowSeconds: 10 * 60 }

/** Those who watch whether the program is well may ask as often as they like. */
const probes = ['/healthz', '/readyz', '/metrics']

/** Counts a visit before anything is read or looked up for it. */
export function spendVisit(budgets: Budgets, request: FastifyRequest): void {
  const address = addressOf(request)
  if (address !== null && !probes.includes(request.url)) spendOne(budgets, visits, address)
}

/** Who asks, as far as limits go: the officer, else the network address. */
function visitorOf(request: FastifyRequest): string | null {
  const actor = actorOf(request)
  return actor.kind === 'officer' ? `officer ${actor.id}` : addressOf(request)
}

/** Null for this machine itself: its proxy, its scripts and whoever keeps it are many behind one address. */
const addressOf = ({ ip }: FastifyRequest): string | null =>
  /^(?:127\.|::1$|::ffff:127\.)/.test(ip) ? null : `address ${networkOf(ip)}`

/** One household has 2^64 addresses of IPv6: they count as one. */
export function networkOf(ip: string): string {
  if (!ip.includes(':')) return ip
  if (ip.startsWith('::ffff:')) return ip.slice('::ffff:'.length)
  const [head = [], tail = []] = ip.split('::').map((half) => half.split(':').filter((part) => part !== ''))
  const zeros = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0')
  return [...head, ...zeros, ...tail].slice(0, 4).join(':')
}

/** Spends one time of each limit; throws `tooManyRequests` where one of them has none left. */
export function spendLimits(budgets: Budgets, limits: readonly RouteLimit[], request: FastifyRequest): void {
  for (const limit of limits) {
    const visitor = visitorOf(request)
    if (visitor !== null)
      spendOne(budgets, limit, limit.per === 'visitor' ? visitor : `${visitor} ${reportIn(request)}`)
  }
}

function spendOne(budgets: Budgets, budget: Budget, who: string): void {
  const seconds = budgets.spend(budget, who)
  if (seconds > 0) throw new Refused('tooManyRequests', seconds)
}

const reportIn = ({ params }: FastifyRequest): string => (params as { number?: string }).number?.toUpperCase() ?? ''
