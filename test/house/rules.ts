/** A rule about the text of the program: what must not stand where, and an example that proves the rule bites. */
export type Rule = {
  readonly name: string
  readonly applies: RegExp
  readonly exempt?: RegExp
  readonly forbids: RegExp
  readonly planted: { readonly path: string; readonly text: string }
}

const test = /\.test\.ts$/

export const rules: readonly Rule[] = [
  {
    name: 'no Date outside platform',
    applies: /^src\/.*\.ts$/,
    exempt: /^src\/platform\//,
    forbids: /\bnew Date\b|\bDate\.(now|parse|UTC)\b/,
    planted: { path: 'src/kernel/now.ts', text: 'const at = Date.now()' },
  },
  {
    name: 'now comes from the clock that was passed in',
    applies: /^src\/.*\.ts$/,
    exempt: /^src\/platform\//,
    forbids: /\bTemporal\.Now\b/,
    planted: { path: 'src/modules/reports/usecases/x.ts', text: 'const at = Temporal.Now.instant()' },
  },
  {
    name: 'no time from SQL',
    applies: /^(src|db\/migrations)\/.*\.(ts|sql)$/,
    exempt: test,
    forbids:
      /\bnow\(\)::|\bcurrent_(timestamp|date)\b|\bdefault now\(\)|`[^`]*\b(clock|statement|transaction)_timestamp\(/i,
    planted: { path: 'db/migrations/0001_create_x.sql', text: 'at timestamptz not null default now()' },
  },
  {
    name: 'no SQL outside store and platform',
    applies: /^src\/.*\.ts$/,
    exempt: /^src\/(platform|modules\/[^/]+\/store)\/|\.test\.ts$/,
    forbids: /\bsql`|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/,
    planted: { path: 'src/modules/reports/usecases/x.ts', text: "await db.selectFrom('reports')" },
  },
  {
    name: 'words of many reports are joined in one place, which knows what is closed',
    applies: /^src\/modules\/.*\.ts$/,
    exempt: /^src\/modules\/reports\/store\/(filed-words|settlements)\.ts$|\.test\.ts$/,
    forbids: /\b(join|from) report_texts\b/,
    planted: { path: 'src/modules/insight/store/x.ts', text: 'left join report_texts titles on titles.id = x' },
  },
  {
    name: 'routes are declared with route(), never hung into the server by hand',
    applies: /^src\/.*\.ts$/,
    exempt: /^src\/web\/(http\/|server)/,
    forbids: /\b(app|server|fastify|instance)\.(get|post|put|patch|delete|route)\(/,
    planted: { path: 'src/modules/desk/web/routes.ts', text: "app.get('/petugas', handler)" },
  },
  {
    name: 'trusted markup is made by the shell alone',
    applies: /^src\/.*\.ts$/,
    exempt: /^src\/(web|platform)\/|\.test\.ts$/,
    forbids: /\braw\(|\bnew Html\(/,
    planted: { path: 'src/modules/reports/web/x-page.ts', text: 'html`${raw(report.body)}`' },
  },
  {
    name: 'no inline style or script, which the policy would block',
    applies: /^src\/.*\.ts$/,
    exempt: test,
    forbids: /<[a-z][^>`]* (style|on[a-z]+)="|<script>|<style/,
    planted: { path: 'src/modules/reports/web/x-page.ts', text: 'html`<p style="color:red">`' },
  },
  {
    name: 'nothing left undone',
    applies: /^(src|test|tools)\/.*\.ts$/,
    exempt: /^test\/house\//,
    forbids: /\b(TODO|FIXME|XXX|HACK)\b|\btest\.(only|todo)\(/,
    planted: { path: 'src/kernel/x.ts', text: '// TODO later' },
  },
  {
    name: 'no path of the machine it was written on',
    applies: /./,
    exempt: /^test\/house\//,
    forbids: /(^|[\s"'`(=])\/(root|home\/\w+|Users\/\w+)\//,
    planted: { path: 'README.md', text: 'run it in /home/sari/lapor' },
  },
]

const roomsOfModule = /^src\/modules\/[^/]+\/(index\.ts$|(domain|usecases|store|web|jobs)\/)/

/** A file of a module that stands in no known room. */
export const isOutsideRooms = (path: string): boolean => path.startsWith('src/modules/') && !roomsOfModule.test(path)

/** The lines that break the rule, as `path:line text`. */
export function offences(rule: Rule, path: string, text: string): string[] {
  if (!rule.applies.test(path) || (rule.exempt?.test(path) ?? false)) return []
  return text
    .split('\n')
    .map((line, i) => ({ line, place: `${path}:${i + 1}` }))
    .filter(({ line }) => rule.forbids.test(line))
    .map(({ line, place }) => `${place} ${line.trim()}`)
}
