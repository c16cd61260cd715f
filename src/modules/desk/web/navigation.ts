import type { Officer } from '../../../kernel/actor.ts'
import { holds, type PermissionName } from '../../../kernel/permission.ts'
import { foldedRow } from '../../../web/components/tabs/tabs.ts'
import type { Html } from '../../../web/html.ts'
import type { Messages } from '../../../web/messages/messages.ts'

type Opening = readonly [string, keyof Messages['desk'], readonly PermissionName[]]

/** The desk's other pages that are opened daily, by the permissions of which one opens them. */
const daily = [
  ['/petugas/loket', 'counter', ['report.command']],
  ['/petugas/pemberitahuan', 'notices', ['desk.read']],
  ['/petugas/kampanye', 'campaigns', ['report.command']],
  ['/petugas/rujukan', 'unnamedReferrals', ['referral.handle']],
  ['/petugas/pengawasan', 'oversight', ['oversight.read']],
  ['/petugas/mutu', 'quality', ['quality.read']],
  ['/petugas/register', 'register', ['register.read']],
  ['/petugas/kabar', 'deliveries', ['notices.operate']],
  ['/petugas/identitas-dilihat', 'looks', ['looks.read']],
  ['/petugas/hak', 'dataRights', ['rights.handle']],
  ['/petugas/program', 'program', ['metrics.read']],
] as const satisfies readonly Opening[]

/** Those by which the work is arranged, opened now and then. */
const rare = [
  ['/petugas/orang', 'people', ['people.manage']],
  ['/petugas/nik', 'sharedNik', ['nik.settle']],
  ['/petugas/cuti', 'leave', ['report.command']],
  ['/petugas/instansi', 'agencies', ['agency.change']],
  ['/petugas/aturan', 'rules', ['rule.change']],
  ['/petugas/kategori', 'categories', ['category.change']],
  ['/petugas/tautan', 'links', ['outside.ask']],
  ['/petugas/templat', 'templates', ['template.keep']],
  ['/petugas/naskah', 'wordings', ['notices.operate']],
  ['/petugas/standar', 'standards', ['standard.settle', 'standard.activate']],
  ['/petugas/kalender', 'calendar', ['calendar.change']],
  ['/petugas/pelanggaran', 'breaches', ['breach.handle']],
  ['/petugas/retensi', 'retention', ['retention.read']],
  ['/petugas/jejak', 'trail', ['audit.read']],
  ['/petugas/peran', 'matrix', ['account.use']],
  ['/petugas/akun', 'account', ['account.use']],
] as const satisfies readonly Opening[]

type LinkName = (typeof daily | typeof rare)[number][1]
type DeskLink = { readonly href: string; readonly name: LinkName }
export type DeskLinks = { readonly daily: readonly DeskLink[]; readonly rare: readonly DeskLink[] }

/** The pages that this officer's posts open. */
export function deskLinks(officer: Officer): DeskLinks {
  const open = (pages: typeof daily | typeof rare): DeskLink[] =>
    pages
      .filter(([, , permissions]) => permissions.some((one) => holds(officer, one)))
      .map(([href, name]) => ({ href, name }))
  return { daily: open(daily), rare: open(rare) }
}

export function deskNavigation(links: DeskLinks, desk: Messages['desk']): Html {
  const named = (list: readonly DeskLink[]) => list.map(({ href, name }) => ({ href, label: desk[name] }))
  return foldedRow(
    { label: desk.moreNavigation, links: named(links.daily) },
    { label: desk.arranging, links: named(links.rare) },
  )
}
