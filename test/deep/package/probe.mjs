// @ts-check
// Runs inside the unpacked package, where nothing leads out: starts it by its one command, walks through the site, checks registers.
// Prints one JSON line: what held and what did not.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'

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
started.kill()

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
