// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { guidePage } from './guides.mjs'
import { licencesOf, licenceText } from './licences.mjs'
import { starters } from './starters.mjs'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const CORE = join(ROOT, 'core')
const ADDIN = join(ROOT, 'excel-addin')
const EXTENSION = join(ROOT, 'extension')

/** What was built or stands in the repository: folder or file, and its place in the package. */
const COPIED = /** @type {const} */ ([
  [join(CORE, 'dist/site'), 'site'],
  [join(ADDIN, 'dist/workbench'), 'site/workbench'],
  [join(ADDIN, 'dist/taskpane'), 'site/taskpane'],
  [join(ADDIN, 'dist/wps'), 'site/wps'],
  [join(ADDIN, 'dist/address.mjs'), 'site/address.mjs'],
  [join(EXTENSION, 'dist/practice'), 'site/practice'],
  [join(EXTENSION, 'build/chrome-mv3-prod'), 'extension'],
  [join(CORE, 'tools/package/extension-policy.mjs'), 'extension-policy.mjs'],
  [join(CORE, 'law'), 'law'],
  [join(CORE, 'packs'), 'packs'],
  [join(ADDIN, 'docs'), 'guides/excel'],
  [join(EXTENSION, 'docs'), 'guides/extension'],
  [join(CORE, 'docs'), 'guides/core'],
  [join(ADDIN, 'workbench/sample'), 'samples'],
  [join(ROOT, 'README.md'), 'guides/README.md'],
  [join(ROOT, 'README.en.md'), 'guides/README.en.md'],
  [join(ROOT, 'SECURITY.md'), 'guides/SECURITY.md'],
  [join(ROOT, 'CHANGELOG.md'), 'guides/CHANGELOG.md'],
  [join(ROOT, 'LICENSE'), 'licences/LICENSE'],
])

/** Bundled although no package.json lists them for run time. */
const ALSO_BUNDLED = /** @type {const} */ ([
  ['@tanstack/react-virtual', CORE],
  ['@microsoft/office-js', ADDIN],
  ['plasmo', EXTENSION],
  ['pinyin-pro', CORE], // its readings of characters
])

const CHECKSUMS = 'SHA256SUMS.txt'

/**
 * Every file of the package.
 * @param {readonly import('esbuild').OutputFile[]} commandLine the bundle, its entry `cli.js` and the chunks beside it
 * @returns {Map<string, Uint8Array>} by path in the package, the checksums last
 */
export function contents(commandLine) {
  /** @type {Map<string, Uint8Array>} */
  const files = new Map()
  const places = placesOfCopied()
  for (const [source, place] of places) {
    const bytes = readFileSync(source)
    const linked = (/** @type {string} */ link) => places.get(join(dirname(source), link))
    files.set(place, source.endsWith('.md') ? encoded(guidePage(bytes.toString(), place, linked)) : bytes)
  }
  const dist = join(CORE, 'dist')
  for (const { path, contents: bytes } of commandLine)
    if (!path.endsWith('.map')) files.set(`bin/${relative(dist, path).replaceAll(sep, '/')}`, bytes)
  for (const [path, text] of Object.entries(starters())) files.set(path, encoded(text))
  files.set('先看这里.txt', encoded(readMe()))
  files.set('licences/第三方许可证.txt', encoded(licenceText(licencesOf([CORE, ADDIN, EXTENSION], ALSO_BUNDLED))))
  files.set(CHECKSUMS, encoded(checksums(files)))
  return files
}

/** @param {ReadonlyMap<string, Uint8Array>} files @returns {string} as `sha256sum --check` reads it */
export function checksums(files) {
  const lines = [...files].map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}`)
  return `${lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('\n')}\n`
}

/** @returns {Map<string, string>} place in the package by file here; a guide becomes a page */
function placesOfCopied() {
  /** @type {Map<string, string>} */
  const places = new Map()
  for (const [from, to] of COPIED) {
    if (!existsSync(from)) throw new Error(`没有构建 / not built: ${relative(ROOT, from)}`)
    for (const path of filesIn(from))
      places.set(join(from, path), (path ? `${to}/${path}` : to).replace(/\.md$/, '.html'))
  }
  return places
}

/** @param {string} from @param {string} [below] @returns {Generator<string>} '' for a file itself */
function* filesIn(from, below = '') {
  if (!statSync(from).isDirectory()) return yield ''
  for (const entry of readdirSync(join(from, below), { withFileTypes: true })) {
    const name = below ? `${below}/${entry.name}` : entry.name
    if (entry.isDirectory()) yield* filesIn(from, name)
    else yield name
  }
}

/** @param {string} text */
const encoded = (text) => new TextEncoder().encode(text)

const readMe = () =>
  [
    '暖冬：社会救助台账核对（离线包）',
    '',
    '一、试一试（不用安装，不联网）：双击“开始.cmd”，把显示的地址复制到浏览器，点“核对台账”。Linux：sh start.sh。',
    '    需要 Node.js 20.20 以上；没有就把 node.exe（Linux 是 node）拷到本文件夹。',
    '二、核对一份台账：nuandong.cmd check samples\\低保花名册.xlsx（Linux：sh nuandong check …）。',
    '三、装到 Excel、WPS、浏览器，升级和卸载：看 guides\\excel\\信息科指南.html。',
    '四、文件是否完整：SHA256SUMS.txt 是每个文件的校验值（Linux：sha256sum -c SHA256SUMS.txt）。',
    '',
    'Nuandong, offline package. Try it: start.sh or 开始.cmd, then open the address that is shown. Needs Node.js 20.20 or later.',
    'Guide for IT: guides/excel/信息科指南.html. Licences: licences/.',
    '',
  ].join('\r\n')
