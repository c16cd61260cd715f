/** How long a report's words may be, in UTF-16 units as browsers count; the same on every way in. */
export const titleLength = { min: 3, max: 150 } as const
export const bodyLength = { min: 10, max: 20_000 } as const
