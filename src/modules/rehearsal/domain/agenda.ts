/** What is still to happen, the earliest first; at the same moment in the order it was added. */
export type Agenda<T extends { readonly at: Temporal.Instant }> = {
  readonly add: (item: T) => void
  readonly first: () => T | null
  readonly take: () => T | null
  readonly size: () => number
}

/** A binary heap: months of acts are added and taken one by one. */
export function newAgenda<T extends { readonly at: Temporal.Instant }>(): Agenda<T> {
  const heap: { readonly item: T; readonly order: number }[] = []
  let added = 0
  const isBefore = (a: number, b: number): boolean => {
    const [one, other] = [heap[a], heap[b]]
    if (one === undefined || other === undefined) return one !== undefined
    const compared = Temporal.Instant.compare(one.item.at, other.item.at)
    return compared === 0 ? one.order < other.order : compared < 0
  }
  const swap = (a: number, b: number): void => {
    const [one, other] = [heap[a], heap[b]]
    if (one !== undefined && other !== undefined) [heap[a], heap[b]] = [other, one]
  }
  return {
    add(item) {
      let at = heap.push({ item, order: added++ }) - 1
      for (let parent = (at - 1) >> 1; at > 0 && isBefore(at, parent); parent = (at - 1) >> 1) {
        swap(at, parent)
        at = parent
      }
    },
    first: () => heap[0]?.item ?? null,
    take() {
      swap(0, heap.length - 1)
      const taken = heap.pop()?.item ?? null
      for (let at = 0; ;) {
        const child = isBefore(2 * at + 1, 2 * at + 2) ? 2 * at + 1 : 2 * at + 2
        if (child >= heap.length || !isBefore(child, at)) return taken
        swap(at, child)
        at = child
      }
    },
    size: () => heap.length,
  }
}
