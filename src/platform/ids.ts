import { randomUUIDv7 } from 'node:crypto'

/** A new id (UUID, version 7): unique everywhere and growing with real time, so that new rows stand together on disk. */
export const newId = (): string => randomUUIDv7()
