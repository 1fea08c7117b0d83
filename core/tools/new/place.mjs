// @ts-check
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { CORE, file, Refusal, read } from './write.mjs'

/**
 * @param {string} [code] @param {string} [zh] @param {string} [en] @param {string} [above] the code of the place that
 *   it belongs to
 */
export function newPlace(code, zh, en, above) {
  if (!code || !zh || !en)
    throw new Refusal(
      'usage: npm run new -- place <code> <中文> <English> [code of the place above], e.g. place 500000 重庆市 Chongqing',
    )
  if (!/^\d{6}$/.test(code)) throw new Refusal(`The code “${code}” must be the six digits of GB/T 2260.`)
  const listed = listedPlaces()
  if (listed.has(code)) throw new Refusal(`There is a place ${code} already.`)
  const name = en.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  const province = code.slice(0, 2)
  const folder = kindOf(code) === 'province' ? province : `${province}/${code.replace(/00$/, '')}`
  const parent = above ?? [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`, '000000'].find((ref) => listed.has(ref))
  if (!parent || !listed.has(parent)) throw new Refusal(`There is no place ${parent} yet: make that one first.`)
  return [
    file(`core/law/${province}/places/${name}.yaml`, place(code, zh, en, folder, parent)),
    file(`core/law/${folder}/dibao.standard.yaml`, standard(zh)),
  ]
}

/** @returns {Set<string>} every code that a place has or had */
export function listedPlaces() {
  const texts = readdirSync(join(CORE, 'law'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /^(?:\d{2}\/)?places(?:\/.*)?\.yaml$/.test(name))
    .map((name) => read(`core/law/${name}`))
  return new Set(texts.flatMap((text) => [...text.matchAll(/\b(?:ref|code): "?(\d{6})"?/g)].map(([, code]) => code)))
}

/** @param {string} code */
const kindOf = (code) => (code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county')

/** @param {string} code @param {string} zh @param {string} en @param {string} folder @param {string} parent */
const place = (code, zh, en, folder, parent) => `# TODO where the codes are from, and as of which day
- ref: "${code}"
  name: { zh: ${zh}, en: ${en} }
  kind: ${kindOf(code)}
  folder: "${folder}"
  # TODO codes and parents of other times, each with from and until
  codes: [{ code: "${code}" }]
  parents: [{ place: "${parent}" }]
`

/** @param {string} zh */
const standard = (
  zh,
) => `# ${zh}: TODO values with document, number and first day (README.md of the folder above); a file for each further parameter
gaps:
  - reason: { zh: 待写, en: TODO }
`
