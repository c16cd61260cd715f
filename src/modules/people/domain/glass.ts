/** For how long an anonymous identity may be opened at a time, in minutes (product). The database allows a day at most. */
export const glassMinutes = [15, 60, 240, 1440] as const
export type GlassMinutes = (typeof glassMinutes)[number]

/** How long after its end a break that would endanger the reporter stays out of their sight (product). */
export const withheldFor = { hours: 30 * 24 }

/** More looks than this at different reporters within a day are unusual for one person (product). */
export const usualLooksADay = 20
