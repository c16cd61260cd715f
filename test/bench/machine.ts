import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'

/** What the figures were measured on; `busy` is how many processes wanted a core in the minute before. */
export const describeMachine = () => ({
  processor: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memoryGb: Math.round(totalmem() / 1024 ** 3),
  node: process.versions.node,
  busy: Number(loadavg()[0]?.toFixed(1)),
})

/** Resident memory of a process in MB. */
export function memoryOf(pid: number): number {
  const [, kb = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kb) / 1024)
}

const msPerTick = 10

/** Whose child a process is, and how long it and its children that ended have run; null where there is none. */
function timesOf(pid: number): { readonly parent: number; readonly own: number; readonly ended: number } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').map(Number) ?? []
    const [parent = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [1, 11, 12, 13, 14].map((i) => fields[i])
    return { parent, own: (user + system) * msPerTick, ended: (endedUser + endedSystem) * msPerTick }
  } catch {
    return null
  }
}

/** Processor time that a process has used, in milliseconds: what it costs, however busy the machine is. */
export const processorMs = (pid: number): number => timesOf(pid)?.own ?? 0

/** The same for a database server and all that work for it, now or before. */
export function serverMs(postmaster: number): number {
  const self = timesOf(postmaster)
  let total = (self?.own ?? 0) + (self?.ended ?? 0)
  for (const name of readdirSync('/proc')) {
    const times = /^\d+$/.test(name) ? timesOf(Number(name)) : null
    if (times?.parent === postmaster) total += times.own
  }
  return total
}
