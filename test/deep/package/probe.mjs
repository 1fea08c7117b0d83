// @ts-check
// Runs inside the unpacked package, where nothing leads out: starts it by its one command, walks through the site,
// checks registers. Prints one JSON line: what held and what did not.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { get } from 'node:https'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { servedToTheCounty } from './county-network.mjs'

const [folder, mode] = process.argv.slice(2)
/** @type {[string, string][]} what was tried, and what came of it; '' where all was well */
const results = []
/** @param {string} what @param {() => unknown} work answers what is wrong */
async function hold(what, work) {
  try {
    results.push([what, String((await work()) ?? '')])
  } catch (error) {
    results.push([what, error instanceof Error ? error.message : String(error)])
  }
}

/** @param {...string} args */
const nuandong = (...args) => spawnSync('sh', [join(folder, 'nuandong'), ...args], { cwd: folder, encoding: 'utf8' })

await hold('nothing leads out of this place', () => {
  const outward = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).filter(({ internal }) => !internal))
  if (mode === 'namespace' && outward.length > 0) return `${outward.length} network interfaces`
})

await hold('every file is what SHA256SUMS.txt says, and none is missing from it', () => {
  const lines = readFileSync(join(folder, 'SHA256SUMS.txt'), 'utf8').trim().split('\n')
  const wrong = lines.filter((line) => {
    const bytes = readFileSync(join(folder, line.slice(66)))
    return createHash('sha256').update(bytes).digest('hex') !== line.slice(0, 64)
  })
  return wrong.length > 0 || lines.length < 200 ? `${wrong.length} of ${lines.length} differ` : ''
})

await hold('the sample register is checked: errors are found and named', () => {
  const { status, stdout, stderr } = nuandong('check', 'samples/低保花名册.xlsx', '--format', 'json')
  if (status !== 1) return `status ${status}: ${stderr}`
  const { totals, coverage } = JSON.parse(stdout)
  if (!(totals.error > 0 && coverage.people > 50)) return JSON.stringify({ totals, coverage })
})

await hold(
  'a folder of registers is checked: an .xls, a CSV as systems export it, an .xlsx; paths have spaces and characters',
  () => {
    const { status, stdout, stderr } = nuandong('check', join(folder, '../../台账 今年'), '--format', 'json')
    if (status !== 1 && status !== 0) return `status ${status}: ${stderr}`
    const { files, unusable } = JSON.parse(stdout)
    /** @type {{ sheets: { rows: number }[] }[]} */
    const read = files
    const withRows = read.filter(({ sheets }) => sheets.some(({ rows }) => rows > 0)).length
    if (withRows !== 3 || unusable.length > 0) return JSON.stringify({ withRows, unusable })
  },
)

await hold('a household is explained and the law is told, with its source', () => {
  const { status, stdout } = nuandong('policy', '--date', '2025-06-20')
  return status === 0 && /dibao\.standard|低保标准|最低生活保障/.test(stdout) ? '' : stdout.slice(0, 200)
})

const started = spawn('sh', [join(folder, 'start.sh')], { cwd: '/' })
const address = await new Promise((done) => {
  let said = ''
  for (const stream of [started.stdout, started.stderr])
    stream.setEncoding('utf8').on('data', (part) => {
      said += part
      const url = /https?:\/\/\S+/.exec(said)?.[0]
      if (url) done(url)
    })
  started.on('close', () => done(`ended: ${said}`))
})
for (const page of [
  '',
  'workbench/',
  'classroom/',
  'practice/',
  'taskpane/taskpane.html',
  'taskpane/lib/office.js',
  'taskpane/manifest.xml',
  'wps/manifest.xml',
  'wps/ribbon.xml',
  'wps/index.html',
  'taskpane/wps.html',
])
  await hold(`the site that one command starts has /${page}`, async () => {
    const { status } = await fetch(`${address}${page}`)
    if (status !== 200) return `${status}`
  })
await hold('a port that is taken is said, with what to do', () => {
  const { status, stderr } = nuandong('serve', '--port', new URL(address).port)
  return status === 2 && stderr.includes('netstat') ? '' : `${status}: ${stderr}`
})
started.kill()

await hold('https for this machine: a certificate is made, and the pane of Excel is served under it', async () => {
  const server = spawn('sh', [join(folder, 'nuandong'), 'serve', '--https'], { cwd: '/' })
  try {
    const ca = await new Promise((done) => {
      let said = ''
      server.stderr.setEncoding('utf8').on('data', (part) => {
        said += part
        const file = /\/\S*ca\.crt/.exec(said)?.[0]
        if (file) done(readFileSync(file))
      })
      server.on('close', () => done(undefined))
    })
    if (ca === undefined) return 'did not start'
    const { status } = await new Promise((done, fail) => {
      const options = { ca, agent: false }
      get('https://localhost:5180/taskpane/taskpane.html', options, ({ statusCode }) =>
        done({ status: statusCode }),
      ).on('error', fail)
    })
    if (status !== 200) return `${status}`
  } finally {
    server.kill()
  }
})

await hold('every command of the guide for IT, with its options, is one that the program has', () => {
  const guide = readFileSync(join(folder, 'guides/excel/信息科指南.html'), 'utf8')
  const commands = [...guide.matchAll(/nuandong\.cmd ([a-z]+(?: [a-z]+)?)([^\n<]*)/g)]
  const wrong = commands.flatMap(([, name, rest]) => {
    const { status, stdout } = nuandong(...name.split(' '), '--help')
    const options = rest.match(/--[a-z]+/g) ?? []
    return status === 0 && options.every((option) => stdout.includes(option)) ? [] : [`${name}${rest}`]
  })
  return commands.length < 6 || wrong.length > 0 ? `${wrong.length} of ${commands.length}: ${wrong.join(' | ')}` : ''
})

await hold('newer policy data are put in, used, and taken back', () => {
  const [law, file] = [join(folder, '../law-next'), join(folder, '../next.json')]
  cpSync(join(folder, 'law'), law, { recursive: true })
  const pack = readFileSync(join(law, 'pack.yaml'), 'utf8')
  writeFileSync(join(law, 'pack.yaml'), pack.replace(/^version: .*$/m, 'version: "9999.1"'))
  const steps = [
    ['policy', 'export', law, '--out', file],
    ['policy', 'update', file],
    ['policy', 'audit'],
    ['policy', 'update', '--revert'],
  ].map((args) => nuandong(...args))
  const failed = steps.find(({ status }) => status !== 0)
  if (failed) return failed.stderr
  if (!steps[2].stdout.includes('9999.1')) return steps[2].stdout.slice(0, 100)
})

await hold('every link of the guides leads to a file of the package', () => {
  const guides = readdirSync(join(folder, 'guides'), { recursive: true, encoding: 'utf8' })
  const broken = guides
    .filter((name) => name.endsWith('.html'))
    .flatMap((name) => {
      const page = join(folder, 'guides', name)
      const links = [...readFileSync(page, 'utf8').matchAll(/ (?:href|src)="(?!https?:|#)([^"]+)"/g)]
      return links.map(([, link]) => join(page, '..', decodeURI(link))).filter((path) => !existsSync(path))
    })
  return guides.length < 10 || broken.length > 0 ? `${guides.length}: ${broken.join(' ')}` : ''
})

// without a namespace the browser of this machine would be under our policy
if (mode === 'namespace')
  await hold(
    'the county’s own certificate serves its network, and its browsers get the packed extension by policy',
    () => servedToTheCounty(folder, nuandong),
  )

await hold('another address is written into the manifest and the lists of WPS', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'site/address.mjs'), 'https://10.0.0.5/nd/'], {
    encoding: 'utf8',
  })
  const texts = ['taskpane/manifest.xml', 'wps/jsplugins.xml'].map((file) =>
    readFileSync(join(folder, 'site', file), 'utf8'),
  )
  if (status !== 0 || !texts.every((text) => text.includes('https://10.0.0.5/nd/'))) return stderr || 'not written'
})

console.log(JSON.stringify(results))
