// @ts-check
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { ADDRESS } from './package/county-network.mjs'

export const about =
  'the package for a PC without internet and npm: built, unpacked elsewhere, started by one command, a register checked'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const HERE = join(ROOT, 'test/deep/package')
const REGISTERS = join(ROOT, 'test/fixtures/registers')
/** as an office keeps them: an old workbook, what a system exports, a workbook of today */
const KEPT = ['dibao-heads-sample.xls', 'payment-list.csv', 'dibao.xlsx']

/** A network with nothing in it but ourselves, under a second address that stands for the county's own network. */
const ALONE = `ip link set lo up && ip addr add ${ADDRESS}/32 dev lo && exec "$@"`

/** Whether this system lets us have a network of our own with nothing in it but ourselves. */
function hasNamespaces() {
  return spawnSync('unshare', ['-rnm', 'true']).status === 0
}

/** @param {string} into */
function unpack(into) {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const zip = readFileSync(join(ROOT, `core/dist/package/nuandong-${version}.zip`))
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(into, path)), { recursive: true })
    writeFileSync(join(into, path), bytes)
  }
  const folder = join(into, `nuandong-${version}`)
  for (const program of ['nuandong', 'start.sh']) chmodSync(join(folder, program), 0o755)
  return folder
}

/** @returns {Promise<import('./run.mjs').Outcome>} */
export async function run() {
  const built = spawnSync(process.execPath, [join(ROOT, 'core/tools/package.mjs')], { cwd: ROOT, stdio: 'inherit' })
  if (built.status !== 0) return { passed: 0, failed: 1, rows: [['the package', 'was not built']] }
  const away = mkdtempSync(join(tmpdir(), 'nuandong-elsewhere-'))
  try {
    const folder = unpack(join(away, '县民政局 资料'))
    for (const name of KEPT) cpSync(join(REGISTERS, name), join(away, '台账 今年', name))
    // a PC that has a Node, and nothing of this repository
    const env = { PATH: `${dirname(process.execPath)}:/usr/bin:/bin`, HOME: away, LANG: 'C.UTF-8' }
    const probe = [process.execPath, join(HERE, 'probe.mjs'), folder]
    const isAlone = hasNamespaces()
    const { stdout, stderr } = isAlone
      ? spawnSync('unshare', ['-rnm', 'sh', '-c', ALONE, 'sh', ...probe, 'namespace'], { env, encoding: 'utf8' })
      : spawnSync(probe[0], [...probe.slice(1), 'watched'], {
          env: { ...env, NODE_OPTIONS: `--require ${join(HERE, 'no-way-out.cjs')}` },
          encoding: 'utf8',
        })
    /** @type {[string, string][]} */
    const results = JSON.parse(stdout.trim().split('\n').at(-1) || '[]')
    const failed = results.filter(([, fault]) => fault !== '')
    const place = isAlone
      ? 'in a network namespace without a route'
      : 'with connections refused by Node (no namespaces here)'
    return {
      passed: results.length - failed.length,
      failed: results.length === 0 ? 1 : failed.length,
      rows: [
        [`held ${place}`, String(results.length - failed.length)],
        ...failed,
        ...(results.length === 0 ? /** @type {[string, string][]} */ ([['probe', stderr.slice(0, 500)]]) : []),
      ],
    }
  } finally {
    rmSync(away, { recursive: true, force: true })
  }
}
