import type { EventType, Reaction } from '../../reports/index.ts'
import { closeDossiers } from '../store/dossiers.ts'

const erasing: readonly EventType[] = ['textsErased', 'filesErased', 'placeErased']

/** What is kept here of dossiers goes with what the law had erased of their report; the Ombudsman's own copy is theirs. */
export const closeErased: Reaction = async (tx, { after, events, now }) => {
  if (events.some(({ type }) => erasing.includes(type))) await closeDossiers(tx, after.number, now)
}
