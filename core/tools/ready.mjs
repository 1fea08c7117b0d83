// @ts-check
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isInstalled, isStale } from './freshness.mjs'
import { withLock } from './lock.mjs'
import { runPnpm } from './pnpm.mjs'

const CORE = dirname(dirname(fileURLToPath(import.meta.url)))
const ROOT = dirname(CORE)
const SOURCES = ['src', 'cli', 'law', 'tools', 'package.json'].map((name) => join(CORE, name))

export const CLI = join(CORE, 'dist/cli.js')

/** A sentence for the person at the terminal; nothing is wrong with the program itself. */
export class NotReady extends Error {}

/**
 * Installs and builds what is missing or older than its sources. Says on stderr what it does; silent when all is fresh.
 */
export async function makeCoreReady() {
  if (isReady()) return
  await withLock(join(CORE, '.cache/ready.lock'), () => {
    if (isReady()) return // another process has just done it
    makeInstalled()
    build()
  })
}

function isReady() {
  return isInstalled(ROOT) && !isStale(CLI, SOURCES)
}

/** Installs the packages where they are missing or older than the lockfile. */
export function makeInstalled() {
  if (isInstalled(ROOT)) return
  process.stderr.write('正在安装依赖包(需要联网)… / Installing packages (needs the network)…\n')
  if (runPnpm(['install', '--frozen-lockfile'], ROOT)) return
  throw new NotReady(
    '依赖包没有装好：请检查网络和 npm 的代理设置，再运行一次。 / Packages were not installed: check the network and npm’s proxy settings, then run again.',
  )
}

function build() {
  process.stderr.write('正在构建… / Building…\n')
  const { status } = spawnSync(process.execPath, [join(CORE, 'tools/build.mjs')], { stdio: ['ignore', 2, 2] })
  if (status === 0) return
  throw new NotReady('构建没有成功，原因见上。 / The build failed; the reason is above.')
}
