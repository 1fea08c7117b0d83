// @ts-check
// Gives a built site its address: rewrites the manifest of Excel and the lists of WPS.
// usage: node address.mjs https://内网地址/nuandong/ [folder of the site]
import { existsSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AddressError, addressedFiles, siteAddress } from './src/manifest/index.ts'

/** @type {string} put in by the build */
const version = VERSION

const [given, folder = dirname(fileURLToPath(import.meta.url))] = process.argv.slice(2)
try {
  if (given === undefined || !existsSync(join(folder, 'taskpane')))
    throw new Error(
      '用法：node address.mjs https://内网地址/nuandong/ [网站文件夹]\nusage: node address.mjs https://… [folder of the site]',
    )
  const address = siteAddress(given)
  for (const [path, text] of Object.entries(addressedFiles(address, version))) {
    writeFileSync(join(folder, path), text)
    console.log(resolve(folder, path))
  }
  if (!address.startsWith('https:'))
    console.log(
      'Excel 只认 https，它的 manifest.xml 没有改。 / Excel takes https alone: its manifest.xml is left as it is.',
    )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = error instanceof AddressError || error instanceof Error ? 2 : 1
}
