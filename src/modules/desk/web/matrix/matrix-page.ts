import { roles, type Role } from '../../../../kernel/law/words.ts'
import { delegable, permissions, reachOf, type PermissionName } from '../../../../kernel/permission.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { button, buttons } from '../../../../web/components/button/button.ts'
import { selectField } from '../../../../web/components/field/field.ts'
import { filter } from '../../../../web/components/filter/filter.ts'
import { table } from '../../../../web/components/table/table.ts'
import { html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import { commandTable, phases, standings, type CommandName } from '../../../reports/index.ts'

/** Whose permissions are shown: one role's, or everybody's side by side. */
export const shownRoles = [...roles, 'semua'] as const
export type ShownRoles = (typeof shownRoles)[number]

/** The very tables that the program obeys: permissions by role, commands by what somebody is to a report. */
export function matrixPage(shown: ShownRoles, text: Messages): PageContent {
  const { matrix, people } = text
  return {
    title: matrix.title,
    density: 'dense',
    main: html`<p>${matrix.lead}</p>
<p>${matrix.reachesLead}</p>
<p>${matrix.actingLead}</p>
${filter({
  action: '/petugas/peran',
  unasked: {},
  fields: [
    selectField({
      name: 'tugas',
      label: matrix.shownRole,
      value: shown,
      choices: shownRoles.map((value) => ({ value, label: value === 'semua' ? matrix.allRoles : people.roles[value] })),
    }),
  ],
  buttons: buttons(button({ label: matrix.show, variant: 'secondary' })),
})}
${permissionTable(shown === 'semua' ? roles : [shown], text)}
<h2 class="ds-heading" data-size="sm">${matrix.commands}</h2>
<p>${matrix.commandsLead}</p>
${folded(matrix.standings, standingTable(text))}
${folded(matrix.commandsFold, commandsTable(text))}`,
  }
}

/** Long, and looked into for one line. */
const folded = (label: string, content: Html): Html =>
  html`<details class="ds-details"><summary>${label}</summary><div>${content}</div></details>`

const permissionNames = Object.keys(permissions) as readonly PermissionName[]

function permissionTable(shown: readonly Role[], { matrix, people }: Messages): Html {
  const cell = (role: Role, permission: PermissionName): Html | string => {
    const reach = reachOf(role, permission)
    return reach === null ? html`<span class="kosong">${matrix.none}</span>` : matrix.reaches[reach]
  }
  const rows = permissionNames.map((permission) => [
    html`${matrix.names[permission]}${delegable.includes(permission) ? html` (${matrix.acting})` : null}`,
    ...shown.map((role) => cell(role, permission)),
  ])
  const columns = [matrix.permission, ...shown.map((role) => people.roles[role])].map((label) => ({ label }))
  return table({ caption: matrix.permissions, columns, rows })
}

const standingTable = ({ matrix }: Messages): Html =>
  table({
    caption: matrix.standings,
    columns: [{ label: matrix.standing }, { label: matrix.heldBy }],
    rows: standings.map((standing) => [matrix.standingNames[standing], matrix.standingMeans[standing]]),
  })

/** One line for each row of the table of commands, in its order; what the program does by itself has no words of its own. */
function commandsTable({ matrix, deskCommands, report }: Messages): Html {
  const shown: Readonly<Partial<Record<CommandName, { readonly does: string }>>> = deskCommands.commands
  const rows = commandTable.flatMap(({ command, by, in: where }) => {
    const words = shown[command]
    if (words === undefined) return []
    const states =
      where.length === phases.length ? matrix.anyPhase : where.map((phase) => report.phases[phase]).join(', ')
    return [[words.does, by.map((standing) => matrix.standingNames[standing]).join(', '), states]]
  })
  const columns = [matrix.command, matrix.who, matrix.when].map((label) => ({ label }))
  return table({ caption: matrix.commands, columns, rows })
}
