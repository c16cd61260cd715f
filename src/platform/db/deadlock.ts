import { DatabaseError } from 'pg'

/** Did the server end one of several transactions that waited for one another? Nothing of it was done: it may be tried anew. */
export const isDeadlock = (error: unknown): boolean => error instanceof DatabaseError && error.code === '40P01'
