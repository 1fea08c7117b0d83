// @ts-check
// Lies in the package. Writes what a county needs to hand the packed extension out by policy, for Chrome and Edge.
// usage: node extension-policy.mjs extension.pem https://内网地址/nuandong-ext/
import { createHash, createPublicKey } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The letters of an extension's id stand for hexadecimal digits. */
const letterOf = (/** @type {string} */ digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16))

/** @param {string} pem the key that the extension was packed with @returns {string} the id that browsers give it */
export function extensionId(pem) {
  const key = createPublicKey(pem).export({ type: 'spki', format: 'der' })
  return [...createHash('sha256').update(key).digest('hex').slice(0, 32)].map(letterOf).join('')
}

/**
 * @param {string} id
 * @param {string} folder address of the folder that holds the .crx, with the slash at its end
 * @param {string} version of the extension
 * @returns {Record<string, string>} text by name; regedit reads UTF-16 alone beyond ASCII
 */
export function policyFiles(id, folder, version) {
  const update = `${folder}update.xml`
  const settings = { [id]: { installation_mode: 'force_installed', update_url: update } }
  const keys = ['Google\\Chrome', 'Microsoft\\Edge'].map(
    (browser) =>
      `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${browser}\\ExtensionInstallForcelist]\r\n"1"="${id};${update}"\r\n`,
  )
  return {
    'update.xml': `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}">
    <updatecheck codebase="${folder}nuandong.crx" version="${version}"/>
  </app>
</gupdate>
`,
    'ExtensionSettings.json': `${JSON.stringify(settings, null, 2)}\n`,
    'extension.reg': [
      'Windows Registry Editor Version 5.00',
      '; 已经有 "1" 的，先改成没有用过的号，否则会盖掉别的扩展',
      ...keys,
    ].join('\r\n\r\n'),
  }
}

/** @param {string} given @returns {string} with the slash at its end */
function folderAddress(given) {
  const { protocol, href, search, hash } = new URL(given.endsWith('/') ? given : `${given}/`)
  if (protocol !== 'https:' || search || hash || /["&<>]/.test(href))
    throw new Error(`地址要以 https:// 开头 / https:// only: ${given}`)
  return href
}

function main() {
  const here = dirname(fileURLToPath(import.meta.url))
  const [pem, address] = process.argv.slice(2)
  if (!pem || !address || !existsSync(pem))
    throw new Error('用法 / usage: node extension-policy.mjs extension.pem https://内网地址/nuandong-ext/')
  const { version } = JSON.parse(readFileSync(join(here, 'extension/manifest.json'), 'utf8'))
  const id = extensionId(readFileSync(pem, 'utf8'))
  const folder = join(here, 'extension-policy')
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(policyFiles(id, folderAddress(address), version))) {
    const path = join(folder, name)
    writeFileSync(path, name.endsWith('.reg') ? `\ufeff${text}` : text, name.endsWith('.reg') ? 'utf16le' : 'utf8')
    console.log(path)
  }
  console.log(`扩展编号 / extension id: ${id}`)
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    main()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 2
  }
}
