/** One thing that is measured on real data; each stands in a file beside this one and is listed in `main.ts`. */
export type EvalTable = {
  /** What is typed to have only this one: `npm run eval -- learned`. */
  readonly name: string
  /** The files of the data folder that it reads. */
  readonly files: readonly string[]
  /** The lines to print, columns apart; the first is the header. */
  readonly run: () => Promise<readonly (readonly string[])[]>
}

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
