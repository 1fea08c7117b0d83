// @ts-check
// What a county does with the package on its own network: the site under its own certificate, the extension packed and
// handed out by policy. Runs in a network and a mount namespace of its own.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { get } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { generateCertificates } from 'office-addin-dev-certs/lib/generate.js'
import { findBrowser } from '../../browser.mjs'

/** of the county's server; in the namespace another name of ourselves */
export const ADDRESS = '10.0.0.5'
const PORT = 5443
const SITE = `https://${ADDRESS}:${PORT}`
/**
 * where Debian's Chromium, Chrome and Edge look for what an administrator has set, by the folder that hides what stands
 * there
 */
const POLICIES = { '/etc/chromium': ['policies'], '/etc/opt': ['chrome/policies', 'edge/policies'] }
const SECONDS = 60

/**
 * @param {string} folder of the unpacked package
 * @param {(...args: string[]) => import('node:child_process').SpawnSyncReturns<string>} nuandong
 * @returns {Promise<string>} what is wrong; '' where all is well
 */
export async function servedToTheCounty(folder, nuandong) {
  const own = mkdtempSync(join(tmpdir(), 'nuandong-county-'))
  const [ca, cert, key] = ['ca.crt', 'county.crt', 'county.key'].map((name) => join(own, name))
  await silently(() => generateCertificates(ca, cert, key, 9, [ADDRESS]))
  const alone = nuandong('serve', '--cert', cert)
  if (alone.status !== 2) return `a certificate without its key: ${alone.status}`
  const id = packed(folder, own)
  const server = spawn('sh', [join(folder, 'nuandong'), 'serve', '--cert', cert, '--key', key, '--port', `${PORT}`])
  try {
    const status = await answerOf(`${SITE}/taskpane/manifest.xml`, readFileSync(ca))
    if (status !== 200) return `the network is answered ${status}`
    return await installed(folder, own, id)
  } finally {
    server.kill()
  }
}

/**
 * Packs the extension as the guide says, and puts what is to be handed out into the site. @param {string} folder @param
 * {string} own
 */
function packed(folder, own) {
  cpSync(join(folder, 'extension'), join(own, 'extension'), { recursive: true })
  spawnSync(findBrowser(), ['--no-sandbox', `--pack-extension=${join(own, 'extension')}`], { cwd: own })
  const script = join(folder, 'extension-policy.mjs')
  const address = `${SITE}/nuandong-ext/`
  const args = [script, join(own, 'extension.pem'), address]
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  const id = /[a-p]{32}/.exec(stdout)?.[0]
  if (!id) throw new Error(stderr || stdout)
  const handedOut = join(folder, 'site/nuandong-ext')
  mkdirSync(handedOut)
  cpSync(join(own, 'extension.crx'), join(handedOut, 'nuandong.crx'))
  cpSync(join(folder, 'extension-policy/update.xml'), join(handedOut, 'update.xml'))
  return id
}

/**
 * Starts a browser under the policy and waits for the extension's own program. @param {string} folder @param {string}
 * own @param {string} id
 */
async function installed(folder, own, id) {
  const settings = JSON.parse(readFileSync(join(folder, 'extension-policy/ExtensionSettings.json'), 'utf8'))
  for (const [hidden, places] of Object.entries(POLICIES)) {
    if (!existsSync(hidden)) continue
    const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', hidden], { encoding: 'utf8' })
    if (status !== 0) return stderr
    for (const place of places) {
      mkdirSync(join(hidden, place, 'managed'), { recursive: true })
      writeFileSync(join(hidden, place, 'managed/nuandong.json'), JSON.stringify({ ExtensionSettings: settings }))
    }
  }
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--ignore-certificate-errors']
  const args = [...flags, `--user-data-dir=${join(own, 'profile')}`, '--remote-debugging-port=5444', 'about:blank']
  const browser = spawn(findBrowser(), args, { stdio: 'ignore' })
  try {
    for (let second = 0; second < SECONDS; second++) {
      await sleep(1_000)
      const pages = await fetch('http://127.0.0.1:5444/json').then(
        (answer) => answer.text(),
        () => '',
      )
      if (pages.includes(`chrome-extension://${id}/`)) return ''
    }
    return `the extension ${id} did not come within ${SECONDS} s`
  } finally {
    browser.kill()
  }
}

/** Asks until the server is there. @param {string} url @param {Buffer} ca @returns {Promise<number | string>} */
async function answerOf(url, ca) {
  for (let tries = 0; ; tries++) {
    const answer = await new Promise((done) => {
      get(url, { ca, agent: false }, ({ statusCode }) => done(statusCode)).on('error', ({ message }) => done(message))
    })
    if (typeof answer === 'number' || tries === 20) return answer
    await sleep(500)
  }
}

/** The generator announces itself on stdout, which is the probe's. @param {() => Promise<unknown>} work */
async function silently(work) {
  const { log } = console
  console.log = () => undefined
  await work()
  console.log = log
}
