// @ts-check
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

/** Chromium first: branded Chrome has ignored `--load-extension` since version 137. */
const ON_PATH = [
  'chromium',
  'chromium-browser',
  'ungoogled-chromium',
  'microsoft-edge',
  'microsoft-edge-stable',
  'google-chrome',
  'google-chrome-stable',
]

/** @type {Partial<Record<NodeJS.Platform, (env: NodeJS.ProcessEnv) => string[]>>} */
const USUAL_PLACES = {
  linux: () => [
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
    '/opt/microsoft/msedge/msedge',
    '/opt/google/chrome/chrome',
  ],
  darwin: (env) =>
    ['Chromium', 'Microsoft Edge', 'Google Chrome'].flatMap((name) =>
      ['/Applications', join(env.HOME ?? '', 'Applications')].map((folder) =>
        join(folder, `${name}.app/Contents/MacOS`, name),
      ),
    ),
  win32: (env) =>
    [
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Google\\Chrome\\Application\\chrome.exe',
    ].flatMap((program) =>
      [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].flatMap((folder) =>
        folder ? [join(folder, program)] : [],
      ),
    ),
}

const DEBIAN_PACKAGES = ['chromium', 'fonts-noto-cjk']

const WHAT_TO_INSTALL =
  'The browser tests need Chromium, Microsoft Edge or Google Chrome (on Debian: apt-get install chromium fonts-noto-cjk): install one, or name its program in NUANDONG_BROWSER.'

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

/** @param {string} name @param {NodeJS.ProcessEnv} env */
function onPath(name, env) {
  const file = process.platform === 'win32' ? `${name}.exe` : name
  return (env.PATH ?? '')
    .split(delimiter)
    .filter(isAbsolute)
    .map((folder) => join(folder, file))
}

/**
 * The browser that this machine has.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {string | undefined} the program's path
 */
export function installedBrowser(env = process.env, platform = process.platform) {
  const places = [...ON_PATH.flatMap((name) => onPath(name, env)), ...(USUAL_PLACES[platform]?.(env) ?? [])]
  return places.find(isProgram)
}

/**
 * The browser for the browser tests; installs Debian's where there is none and it may.
 * @returns {string} the program's path
 * @throws {Error} one sentence that says what to install: a missing browser is a failure, never a skip
 */
export function findBrowser() {
  const named = process.env.NUANDONG_BROWSER
  if (named) {
    if (isProgram(named)) return named
    throw new Error(`NUANDONG_BROWSER names ${named}, which is no program: correct or unset it.`)
  }
  const installed = installedBrowser()
  if (installed) return installed
  if (mayInstall()) installDebianChromium()
  const found = installedBrowser()
  if (found) return found
  throw new Error(WHAT_TO_INSTALL)
}

function mayInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && isDebian()
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
}

function installDebianChromium() {
  console.error(`No Chromium, Edge or Chrome here: installing Debian's ${DEBIAN_PACKAGES.join(' and ')} with apt-get.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = ['install', '--yes', '--no-install-recommends', ...DEBIAN_PACKAGES]
  for (const args of [['update'], install]) {
    const { status } = spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] })
    if (status !== 0) throw new Error(`apt-get ${args[0]} failed (see above). ${WHAT_TO_INSTALL}`)
  }
}
