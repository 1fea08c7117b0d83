// @ts-check
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * @typedef {object} Licensed
 * @property {string} name
 * @property {string} version
 * @property {string} licence as its package.json says
 * @property {string} text of its licence files; '' where it brings none
 */

const LICENCE_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i

/**
 * @param {string} name @param {string} from a folder @returns {string | undefined} the folder of the package that an
 *   import there means
 */
function folderOf(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name)
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate)
    if (folder === dirname(folder)) return undefined
  }
}

/** @param {string} folder @returns {Licensed} */
function licensed(folder) {
  const { name, version, license, licenses } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const stated = license ?? licenses?.[0]
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').trim())
  return { name, version, licence: String(stated?.type ?? stated ?? '?'), text: texts.join('\n\n') }
}

/**
 * Everything that the packages of these folders need at run time, each once, and these further packages by themselves.
 * A package of the workspace is not listed, but what it needs is.
 * @param {readonly string[]} folders each with a package.json
 * @param {readonly (readonly [name: string, folder: string])[]} alone packages, and where each is imported
 * @returns {Licensed[]} by name
 */
export function licencesOf(folders, alone = []) {
  /** @type {Map<string, Licensed>} */
  const found = new Map()
  const seen = new Set()
  /** @param {string} folder @param {boolean} isOurs */
  const walk = (folder, isOurs) => {
    if (seen.has(folder)) return
    seen.add(folder)
    const { dependencies = {}, peerDependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    if (!isOurs) add(folder)
    for (const name of Object.keys({ ...peerDependencies, ...dependencies })) {
      const next = folderOf(name, folder)
      if (next) walk(next, !next.includes('node_modules'))
    }
  }
  /** @param {string} folder */
  const add = (folder) => {
    const one = licensed(folder)
    found.set(`${one.name}@${one.version}`, one)
  }
  for (const folder of folders) walk(folder, true)
  for (const [name, folder] of alone) {
    const next = folderOf(name, folder)
    if (!next) throw new Error(`${name} is not installed`)
    add(next)
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** @param {readonly Licensed[]} all @returns {string} one text for a person */
export function licenceText(all) {
  const list = all.map(({ name, version, licence }) => `${name} ${version}: ${licence}`)
  const texts = all.map(({ name, version, licence, text }) => {
    const rule = '='.repeat(72)
    return `${rule}\n${name} ${version} (${licence})\n${rule}\n\n${text || '包内没有许可证全文，以上面的许可证名称为准。 / The package brings no licence text.'}\n`
  })
  return `本压缩包内第三方软件及其许可证 / Third-party software in this package and its licences\n\n${list.join('\n')}\n\n${texts.join('\n')}`
}
