/** Shows how far long work has come. `end` leaves the last word standing. */
export type Progress = { readonly show: (done: number, all: number, words?: string) => void; readonly end: () => void }

const barWidth = 30
const everyMs = 100

/** A bar on a terminal, a line for each tenth of the work anywhere else. Written to standard error, apart from answers. */
export function startProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  let [lastTenth, lastAt] = [-1, -Infinity]
  return {
    show(done, all, words = '') {
      const share = all === 0 ? 1 : Math.min(1, done / all)
      const percent = `${Math.floor(share * 100)} %`.padStart(5)
      if (stream.isTTY) {
        if (performance.now() - lastAt < everyMs && share < 1) return
        lastAt = performance.now()
        const bar = '#'.repeat(Math.round(share * barWidth)).padEnd(barWidth, '.')
        stream.write(`\r[${bar}] ${percent} ${words}\u001B[K`)
      } else if (Math.floor(share * 10) > lastTenth) {
        lastTenth = Math.floor(share * 10)
        stream.write(`${percent} ${words}\n`)
      }
    },
    end: () => void (stream.isTTY && stream.write('\n')),
  }
}
