import { Gauge, type Registry } from 'prom-client'

/** A number for `/metrics` that is read when somebody asks, so that every process answers the same. */
export const addGauge = (registry: Registry, name: string, help: string, read: () => Promise<number>): void =>
  void new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      this.set(await read())
    },
  })

/** Seconds since the oldest of something that waits; 0 where nothing does. */
export const lagSeconds = (oldest: Temporal.Instant | null, now: Temporal.Instant): number =>
  oldest === null ? 0 : now.since(oldest).total('seconds')

/** Reads anew only what is older than so many milliseconds; a reading that failed is not kept. */
export function rememberedFor<T>(ms: number, read: () => Promise<T>): () => Promise<T> {
  let kept: { readonly at: number; readonly value: Promise<T> } | null = null
  return () => {
    if (kept !== null && performance.now() - kept.at <= ms) return kept.value
    const value = read()
    kept = { at: performance.now(), value }
    value.catch(() => (kept = null))
    return value
  }
}
