import type { Ground } from '../domain/grounds.ts'
import type { Outcome } from '../domain/request.ts'

/**
 * What the program has done by itself, and why not all of it; `awaitsOfficer`: it holds from now on, and a person looks
 * whether it may go on to. Null: it is for a person to decide.
 */
export type CarriedOut = { readonly outcome: Outcome; readonly ground: Ground | null } | 'awaitsOfficer' | null
