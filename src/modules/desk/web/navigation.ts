import type { Officer } from '../../../kernel/actor.ts'
import { holds, type PermissionName } from '../../../kernel/permission.ts'
import { linkRow } from '../../../web/components/tabs/tabs.ts'
import type { Html } from '../../../web/html.ts'
import type { Messages } from '../../../web/messages/messages.ts'

/** The desk's other pages, by the permissions of which one opens them. */
const pages = [
  ['/petugas/loket', 'counter', ['report.command']],
  ['/petugas/pemberitahuan', 'notices', ['desk.read']],
  ['/petugas/kampanye', 'campaigns', ['report.command']],
  ['/petugas/pengawasan', 'oversight', ['oversight.read']],
  ['/petugas/mutu', 'quality', ['quality.read']],
  ['/petugas/register', 'register', ['register.read']],
  ['/petugas/kabar', 'deliveries', ['notices.operate']],
  ['/petugas/templat', 'templates', ['template.keep']],
  ['/petugas/naskah', 'wordings', ['notices.operate']],
  ['/petugas/standar', 'standards', ['standard.settle', 'standard.activate']],
  ['/petugas/kalender', 'calendar', ['calendar.change']],
  ['/petugas/orang', 'people', ['people.manage']],
  ['/petugas/tautan', 'links', ['outside.ask']],
  ['/petugas/cuti', 'leave', ['report.command']],
  ['/petugas/instansi', 'agencies', ['agency.change']],
  ['/petugas/kategori', 'categories', ['category.change']],
  ['/petugas/aturan', 'rules', ['rule.change']],
  ['/petugas/program', 'program', ['metrics.read']],
  ['/petugas/peran', 'matrix', ['account.use']],
  ['/petugas/akun', 'account', ['account.use']],
] as const satisfies readonly (readonly [string, keyof Messages['desk'], readonly PermissionName[]])[]

export type DeskLink = { readonly href: string; readonly name: (typeof pages)[number][1] }

/** The pages that this officer's posts open. */
export const deskLinks = (officer: Officer): DeskLink[] =>
  pages
    .filter(([, , permissions]) => permissions.some((one) => holds(officer, one)))
    .map(([href, name]) => ({ href, name }))

export const deskNavigation = (links: readonly DeskLink[], desk: Messages['desk']): Html =>
  linkRow(
    desk.moreNavigation,
    links.map(({ href, name }) => ({ href, label: desk[name] })),
  )
