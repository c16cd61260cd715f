import { accept, refuse, type Result } from '../../../kernel/result.ts'
import type { OpenPoint, Settlement, Standard } from './standard.ts'

/** What an officer must still decide before the standard can be activated, in the order of the document. */
export function openPointsOf(standard: Standard): OpenPoint[] {
  return standard.openPoints.filter((point) => point.settled === null)
}

export type SettleRefusal =
  | { readonly refusal: 'unknownPoint'; readonly point: string }
  | { readonly refusal: 'unknownChoice'; readonly point: string; readonly choices: readonly string[] }
  | { readonly refusal: 'alreadySettled'; readonly point: string; readonly settled: Settlement }
  | { readonly refusal: 'reasonMissing'; readonly point: string }

/** Records the choice of one option with who made it and why; the sentences and the other options stay beside it. */
export function settle(
  standard: Standard,
  { point: id, ...settled }: Settlement & { readonly point: string },
): Result<Standard, SettleRefusal> {
  const point = standard.openPoints.find((each) => each.id === id)
  if (!point) return refuse({ refusal: 'unknownPoint', point: id })
  if (point.settled) return refuse({ refusal: 'alreadySettled', point: id, settled: point.settled })
  const choices = point.options.map((option) => option.id)
  if (!choices.includes(settled.choice)) return refuse({ refusal: 'unknownChoice', point: id, choices })
  if (settled.why.trim() === '') return refuse({ refusal: 'reasonMissing', point: id })
  return accept({
    ...standard,
    openPoints: standard.openPoints.map((each) => (each === point ? { ...point, settled } : each)),
  })
}
