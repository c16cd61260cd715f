import type { Readable } from 'node:stream'
import type { ScriptName } from './assets.ts'
import type { Html } from './html.ts'
import type { RefusalName } from './refusals.ts'

/** A page before the shell puts its frame around it; `dense` is the officers' density. */
export type PageContent = {
  readonly title: string
  readonly main: Html
  readonly status?: number
  readonly density?: 'airy' | 'dense'
  /** It shows what must not stay behind on a shared device, such as a secret: no browser keeps a copy. */
  readonly isSecret?: true
  /** Browser modules that make this page better; it works without them. */
  readonly scripts?: readonly ScriptName[]
  /** How the page introduces itself elsewhere. A page that does not is left out by search engines. */
  readonly about?: About
}

/** What search engines, messengers and feed readers are told of a public page; addresses are whole ones. */
export type About = {
  /** One or two sentences. */
  readonly description: string
  /** The one address of the page, where several lead to it. */
  readonly canonical: string
  /** The same as a feed. */
  readonly feed?: { readonly title: string; readonly href: string }
}

/** One wrong field: where (a path such as `location.areaCode`) and, in the reader's language, what and what to do. */
export type FieldError = { readonly field: string; readonly message: string }

/** A cookie to set, HttpOnly and SameSite=Lax; `maxAgeSeconds` 0 removes it, absent lasts as long as the browser. */
export type Cookie = {
  readonly name: string
  readonly value: string
  readonly path: string
  readonly maxAgeSeconds?: number
}

type Content =
  | { readonly kind: 'page'; readonly content: PageContent }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'json'; readonly value: unknown; readonly status: number }
  | { readonly kind: 'file'; readonly type: string; readonly body: string; readonly name: string | null }
  | { readonly kind: 'stored'; readonly file: StoredFile }
  | { readonly kind: 'events'; readonly watch: Watching }
  | { readonly kind: 'download'; readonly file: Download }
  | {
      readonly kind: 'problem'
      readonly refusal: RefusalName
      readonly detail: string | null
      readonly errors: readonly FieldError[]
      readonly facts: Readonly<Record<string, unknown>>
      readonly wayOn: WayOn | null
    }

/** A file that somebody sent, on its way to whoever may have it. */
export type StoredFile = {
  readonly bytes: Readable
  readonly sizeBytes: number
  readonly type: string
  /** What browsers save it as. */
  readonly name: string
  /** Shown where it is asked for, as photos are; everything else is only saved. */
  readonly isShown: boolean
  /** Anybody may see it, so a browser may keep it, and asks each time whether it still may be seen. */
  readonly isPublic: boolean
  /** The same for the same bytes. */
  readonly tag: string
}

/** A file that is made while it is sent, so that its length is not known before. */
export type Download = { readonly bytes: Readable; readonly type: string; readonly name: string }

/**
 * Begins to watch something for a page that stays open, and answers how to stop. `tell` gives the page an event by its
 * name with one line of data, `end` lets go of it; a browser then comes back by itself unless it was told not to.
 */
export type Watching = (page: {
  readonly tell: (name: string, data: string) => void
  readonly end: () => void
}) => () => void

/** Where an error page leads on to. */
export type WayOn = { readonly href: `/${string}`; readonly label: string }

/** What a handler gives back; the shell turns it into HTTP. */
export type Answer = Content & { readonly cookies: readonly Cookie[] }

export const page = (content: PageContent): Answer => ({ kind: 'page', content, cookies: [] })

/** 303 See Other to a path on this site: the end of every accepted form. */
export const redirect = (to: `/${string}`): Answer => ({ kind: 'redirect', to, cookies: [] })

/** Leads away to another site, whose whole address the program made itself: never one that somebody sent. */
export const leadAway = (to: URL): Answer => ({ kind: 'redirect', to: to.href, cookies: [] })

/**
 * A file of text, made for this visit: a feed, a calendar. `type` is its media type; with a `name` browsers save it under
 * that name instead of showing it.
 */
export const file = (type: string, body: string, name: string | null = null): Answer => ({
  kind: 'file',
  type,
  body,
  name,
  cookies: [],
})

/** What somebody sent, as it is kept. Browsers run nothing of it, whatever it is. */
export const stored = (content: StoredFile): Answer => ({ kind: 'stored', file: content, cookies: [] })

/** What is made for this visitor and saved under its name; no browser keeps a second copy. */
export const download = (content: Download): Answer => ({ kind: 'download', file: content, cookies: [] })

/** Server-sent events, for officers alone: they end when the officer signs out. */
export const events = (watch: Watching): Answer => ({ kind: 'events', watch, cookies: [] })

export const json = (value: unknown, status = 200): Answer => ({ kind: 'json', value, status, cookies: [] })

/**
 * A foreseen refusal: problem details on the API, an error page elsewhere; status and words by its name.
 * `detail` replaces the general advice, `errors` name wrong fields, `facts` are added to the API's answer; the error
 * page leads to the front page where no `wayOn` is named.
 */
export const problem = (
  refusal: RefusalName,
  more: {
    detail?: string
    errors?: readonly FieldError[]
    facts?: Readonly<Record<string, unknown>>
    wayOn?: WayOn
  } = {},
): Answer => ({
  kind: 'problem',
  refusal,
  detail: more.detail ?? null,
  errors: more.errors ?? [],
  facts: more.facts ?? {},
  wayOn: more.wayOn ?? null,
  cookies: [],
})

/** The same answer, setting one cookie more. */
export const withCookie = (answer: Answer, cookie: Cookie): Answer => ({
  ...answer,
  cookies: [...answer.cookies, cookie],
})
