/** The languages in which people read pages and are written to; Indonesian is the original. */
export const languages = ['id', 'en'] as const
export type Language = (typeof languages)[number]
