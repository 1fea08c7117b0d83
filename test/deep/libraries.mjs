// @ts-check
// `npm run deep -- libraries`: the built extension reads a form, a list and a detail page of each component library,
// from its npm package.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { isInstalled } from '../../core/tools/freshness.mjs'
import { runPnpm } from '../../core/tools/pnpm.mjs'

export const about = 'form, list and detail page of each component library, read by the built extension'

const HERE = dirname(fileURLToPath(import.meta.url))
const FOLDER = join(HERE, 'libraries')

const LIBRARIES = [
  'element-ui',
  'element-plus',
  'antdv1',
  'iview',
  'view-design',
  'view-ui-plus',
  'naive',
  'arco',
  'tdesign',
  'vant',
  'vxe',
  'easyui',
  'ext',
  'bootstrap3',
  'handmade',
  'jsp',
  'frames',
]

/** What every page shows, as it should be read. */
const EXPECTED = {
  form: [
    'household/name=张某',
    'household/idNumber=11010519491231002X',
    'household/sex=女',
    'household/marital=丧偶',
    'household/hukouKind=农业',
    'household/householdSize=2',
    'household/monthlyHouseholdIncome=1200',
    'household/applicationDate=2025-06-20',
    'household/phone=13800138000',
  ],
  list: [
    ['张某', '本人', '11010519491231002X', '残疾', '200'],
    ['李某', '儿子', '440308199901101512', '健康', '1000'],
  ].flatMap(([name, relation, id, health, income]) => [
    `members/name=${name}`,
    `members/relation=${relation}`,
    `members/idNumber=${id}`,
    `members/health=${health}`,
    `members/monthlyIncome=${income}`,
  ]),
  detail: [
    'household/name=王某',
    'household/idNumber=110105198001010013',
    'household/householdSize=3',
    'household/monthlyHouseholdIncome=1800',
    'household/address=某镇某村1组',
    'household/phone=13900139000',
    'household/category=农村低保',
    'household/monthlyAmount=650',
  ],
}

/**
 * What is shown and not read, one by one with the reason: `library shape role/field=value` → why. @type {Record<string,
 * string>}
 */
const SILENT = {}

/** @returns {Promise<import('./run.mjs').Outcome>} */
export async function run() {
  if (!isInstalled(FOLDER) && !runPnpm(['install', '--ignore-workspace', '--frozen-lockfile'], FOLDER))
    throw new Error('The component libraries were not installed; the reason is above.')
  const pages = await read(process.env.NUANDONG_LIBRARIES?.split(',') ?? LIBRARIES)
  const faults = pages.flatMap(faultsOf)
  for (const fault of faults) console.log(fault)
  const shown = pages.reduce((sum, { shape }) => sum + EXPECTED[shape].length, 0)
  return {
    passed: pages.length - new Set(faults.map((fault) => fault.split(':')[0])).size,
    failed: new Set(faults.map((fault) => fault.split(':')[0])).size,
    rows: [
      ['pages', String(pages.length)],
      ['facts shown', String(shown)],
      ['read wrongly', String(faults.filter((fault) => fault.includes(': wrong')).length)],
      [
        'not read',
        `${faults.filter((fault) => fault.includes(': silent')).length}, and ${Object.keys(SILENT).length} with a reason`,
      ],
    ],
  }
}

/** @param {import('./libraries/read.ts').PageRead} page */
function faultsOf({ library, shape, read, errors }) {
  const name = `${library} ${shape}`
  const left = [...read]
  const silent = []
  for (const fact of EXPECTED[shape]) {
    const at = left.indexOf(fact)
    if (at >= 0) left.splice(at, 1)
    else if (!SILENT[`${name} ${fact}`]) silent.push(`${name}: silent ${fact}`)
  }
  return [
    ...errors.map((error) => `${name}: error ${error}`),
    ...left.map((fact) => `${name}: wrong ${fact}`),
    ...silent,
  ]
}

/** @param {readonly string[]} libraries @returns {Promise<import('./libraries/read.ts').PageRead[]>} */
async function read(libraries) {
  const packages = [join(FOLDER, 'node_modules'), join(HERE, '../node_modules')]
  const server = await createServer({
    root: HERE,
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true },
  })
  try {
    const { readLibraries } = /** @type {typeof import('./libraries/read.ts')} */ (
      await server.ssrLoadModule(join(FOLDER, 'read.ts'))
    )
    return await readLibraries(join(FOLDER, 'pages'), packages, libraries)
  } finally {
    await server.close()
  }
}
