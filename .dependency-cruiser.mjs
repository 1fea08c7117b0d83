// Who may import whom. The plan of the house, as rules; type imports count too.
import { readFileSync } from 'node:fs'

const path = (pattern) => ({ path: pattern })

/** Each folder of core/src and the folders of ours that it may import besides itself. */
const FOLDERS = {
  facts: [],
  identity: [],
  workbook: [],
  policy: ['facts'],
  criteria: ['facts', 'policy'],
  programmes: ['facts', 'identity', 'policy', 'criteria'],
  register: ['facts', 'identity', 'workbook'],
  checks: ['facts', 'identity', 'workbook', 'policy', 'criteria', 'programmes', 'register'],
  practice: ['facts', 'identity', 'workbook', 'policy'],
  findings: ['facts', 'identity', 'workbook', 'policy', 'criteria', 'programmes', 'register', 'checks', 'text'],
}
/** Below the screen: everything of core/src but `ui`. */
const BELOW_UI = [...Object.keys(FOLDERS), 'text']
const REACT = '(^|/)node_modules/(react|react-dom|@types/react|@types/react-dom)/'

/** The sources of what core's package.json exports. */
const DOORS = Object.values(
  JSON.parse(readFileSync(new URL('core/package.json', import.meta.url), 'utf8')).exports,
).map((door) => (door['nuandong-source'] ?? door).replace(/^\.\//, '').replaceAll('.', '\\.'))

/** Rooms of core/src/checks that rules may use; the rest are groups, with rules only. */
const ROOMS = ['people', 'money', 'words', 'law', 'time']
const NO_GROUP = `(engine|${ROOMS.join('|')})`

const checkRules = [
  {
    name: 'rules-enter-the-engine-by-its-door',
    comment: 'a rule, and what rules share, asks the engine by engine/index.ts, never its insides',
    severity: 'error',
    from: { path: '^core/src/checks/[^/]+/', pathNot: '^core/src/checks/engine/' },
    to: { path: '^core/src/checks/engine/', pathNot: '^core/src/checks/engine/index\\.ts$' },
  },
  {
    name: 'rules-know-no-other-rule',
    comment: `what several checks need lives in a room: ${ROOMS.join(', ')}`,
    severity: 'error',
    from: { path: `^core/src/checks/(?!${NO_GROUP}/)[^/]+/` },
    to: { path: `^core/src/checks/(?!${NO_GROUP}/)[^/]+/` },
  },
  {
    name: 'rooms-know-no-rule',
    comment: 'a room serves rules and the engine runs them by their list; neither knows one of them',
    severity: 'error',
    from: { path: `^core/src/checks/${NO_GROUP}/` },
    to: { path: `^core/src/checks/(?!${NO_GROUP}/)[^/]+/` },
  },
]

const folderRules = Object.entries(FOLDERS).map(([folder, allowed]) => ({
  name: `core-${folder}`,
  comment: `core/src/${folder} imports of ours only: ${[folder, ...allowed].join(', ')}`,
  severity: 'error',
  from: path(`^core/src/${folder}/`),
  to: { path: '^core/', pathNot: `^core/src/(${[folder, ...allowed].join('|')})/` },
}))

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'two files that need each other, even for a type alone, are one file, or lack a third',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-broken-imports',
      comment: 'the imported file or package is not there, or not in package.json',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^url:' }, // plasmo's way to name the address of a built script
    },
    {
      name: 'no-undeclared-packages',
      comment: 'name the package in the package.json of whoever imports it',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    ...folderRules,
    ...checkRules,
    {
      name: 'core-text',
      comment: 'words need nothing of ours but the types of what they name',
      severity: 'error',
      from: path('^core/src/text/'),
      to: { path: '^core/', pathNot: '^core/src/text/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'core-ui',
      comment: 'core/src/ui imports of ours only core/src',
      severity: 'error',
      from: path('^core/src/ui/'),
      to: { path: '^core/', pathNot: `^core/src/(${[...BELOW_UI, 'ui'].join('|')})/` },
    },
    {
      name: 'core-entries',
      comment: 'core/src/index.ts and page.ts gather what lies below the screen',
      severity: 'error',
      from: path('^core/src/[^/]+\\.ts$'),
      to: { path: '^core/', pathNot: `^core/src/((${BELOW_UI.join('|')})/|[^/]+\\.ts$)` },
    },
    {
      name: 'core-knows-no-node',
      comment: 'only core/cli knows Node',
      severity: 'error',
      from: path('^core/src/'),
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-knows-no-office',
      comment: 'a workbook reaches core as cells, never as Office objects',
      severity: 'error',
      from: path('^core/'),
      to: path('(^|/)node_modules/(@microsoft/office-js|@types/office-js|@fortune-sheet)'),
    },
    {
      name: 'only-ui-knows-react',
      comment: 'of core, only core/src/ui knows React',
      severity: 'error',
      from: { path: '^core/', pathNot: '^core/src/ui/' },
      to: path(REACT),
    },
    {
      name: 'apps-enter-core-by-its-doors',
      comment: 'the apps import what the package.json of core exports, nothing deeper',
      severity: 'error',
      from: path('^(excel-addin|extension)/(src|workbench|practice)/'),
      to: { path: '^core/', pathNot: `^core/(tools/|(${DOORS.join('|')})$)` },
    },
    {
      name: 'apps-are-strangers',
      comment: 'excel-addin and extension never import each other',
      severity: 'error',
      from: path('^(excel-addin|extension)/'),
      to: { path: '^(excel-addin|extension)/', pathNot: '^$1/' },
    },
    {
      name: 'page-scripts-stay-small',
      comment: 'what is injected into a page imports of core /labels alone, and types of /page; no zod, no React',
      severity: 'error',
      from: path('^extension/src/(inject|page|hint)/'),
      to: { path: `^core/|${REACT}|(^|/)node_modules/zod/`, pathNot: '^core/src/(labels|page)\\.ts$' },
    },
    {
      name: 'page-scripts-carry-no-dictionary',
      comment: 'the dictionary reaches a page as data, told by the worker',
      severity: 'error',
      from: path('^extension/src/(inject|page|hint)/'),
      to: { path: '^core/src/page\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'page-scripts-open-no-database',
      comment: 'in a page, IndexedDB is the page’s own',
      severity: 'error',
      from: path('^extension/src/(inject|page|hint)/'),
      to: { path: '^extension/src/store/|(^|/)node_modules/idb/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'the product does not know its tests',
      severity: 'error',
      from: path('^(core|excel-addin|extension)/'),
      to: path('^test/'),
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|build|\\.plasmo|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['nuandong-source', 'browser', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}
