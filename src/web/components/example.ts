import type { Html } from '../html.ts'

/** One look of a component: shown in the gallery, and looked at by the accessibility test. */
export type Example = { readonly name: string; readonly view: Html }
