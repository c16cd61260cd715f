import { roles, type Role } from '../../../../kernel/law/words.ts'
import { delegable, permissions, reachOf, type PermissionName } from '../../../../kernel/permission.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { table } from '../../../../web/components/table/table.ts'
import { html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import { commandTable, phases, standings, type CommandName } from '../../../reports/index.ts'

/** The very tables that the program obeys: permissions by role, commands by what somebody is to a report. */
export function matrixPage(text: Messages): PageContent {
  const { matrix } = text
  return {
    title: matrix.title,
    density: 'dense',
    main: html`<p>${matrix.lead}</p>
<p>${matrix.reachesLead}</p>
<p>${matrix.actingLead}</p>
${permissionTable(text)}
<h2 class="ds-heading" data-size="sm">${matrix.commands}</h2>
<p>${matrix.commandsLead}</p>
${standingTable(text)}
${commandsTable(text)}`,
  }
}

const permissionNames = Object.keys(permissions) as readonly PermissionName[]

function permissionTable({ matrix, people }: Messages): Html {
  const cell = (role: Role, permission: PermissionName): Html | string => {
    const reach = reachOf(role, permission)
    return reach === null ? html`<span class="kosong">${matrix.none}</span>` : matrix.reaches[reach]
  }
  const rows = permissionNames.map((permission) => [
    html`${matrix.names[permission]}${delegable.includes(permission) ? html` (${matrix.acting})` : null}`,
    ...roles.map((role) => cell(role, permission)),
  ])
  const columns = [matrix.permission, ...roles.map((role) => people.roles[role])].map((label) => ({ label }))
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
