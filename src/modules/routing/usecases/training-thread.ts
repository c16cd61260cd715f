import { parentPort } from 'node:worker_threads'
import { exampleOf, learn, type Decision } from '../domain/learned/learn.ts'
import type { Foldable } from '../domain/learned/measure.ts'

/** Learning takes many seconds of thought: in a thread of its own nobody waits for it. Decisions come in, a lesson goes out. */
const examples: Foldable[] = []

parentPort?.on('message', (message: readonly Decision[] | 'learn') => {
  if (message === 'learn') parentPort?.postMessage(learn(examples))
  else for (const decision of message) examples.push(exampleOf(decision))
})
