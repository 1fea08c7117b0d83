/** The law in one file, to be carried to an office without a network: its YAML files and their checksum. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import type { PackProblem } from './document.ts'
import { type LawFile, readLaw } from './law-source.ts'
import type { Law, ParameterId } from './types.ts'

const FORMAT = 'nuandong-law-1'

const bundleSchema = z.strictObject({
  format: z.literal(FORMAT),
  sha256: z.string(),
  files: z.record(z.string(), z.string()),
})

/**
 * no-bundle: not such a file · checksum: changed on its way · faulty: a file in it is wrong · unfit: made for another
 * program
 */
export type BundleFault =
  | { code: 'no-bundle' | 'checksum' }
  | { code: 'faulty'; problems: readonly PackProblem[] }
  | { code: 'unfit'; parameters: readonly ParameterId[] }

/** The text of a bundle. The checksum tells damage, not forgery: whoever can change the files can change it too. */
export function writeBundle(files: readonly LawFile[]): string {
  const inOrder = Object.fromEntries(
    [...files].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ path, text }) => [path, text]),
  )
  return `${JSON.stringify({ format: FORMAT, sha256: checksum(inOrder), files: inOrder }, null, 1)}\n`
}

/** The law in a bundle, or what is wrong with it. `program` is the law that the program was built with. */
export function readBundle(
  text: string,
  program: Law,
): { law: Law; fault?: undefined } | { law?: undefined; fault: BundleFault } {
  const bundle = bundleSchema.safeParse(parseJson(text))
  if (!bundle.success) return { fault: { code: 'no-bundle' } }
  const { files, sha256: stated } = bundle.data
  if (checksum(files) !== stated) return { fault: { code: 'checksum' } }
  const { law, problems } = readLaw(Object.entries(files).map(([path, text]) => ({ path, text })))
  if (problems.length > 0) return { fault: { code: 'faulty', problems } }
  const parameters = unfitParameters(law, program)
  return parameters.length > 0 || law.id !== program.id ? { fault: { code: 'unfit', parameters } } : { law }
}

/** Parameters that the program reads and the law lacks, or defines in another shape or unit. */
export function unfitParameters(law: Law, program: Law): ParameterId[] {
  const definitions = new Map(law.definitions.map((definition) => [definition.id, definition]))
  return program.definitions
    .filter(({ id, kind, unit }) => definitions.get(id)?.kind !== kind || definitions.get(id)?.unit !== unit)
    .map(({ id }) => id)
}

/** Below 0 where the first is older: `2026.2` before `2026.10`. */
export function compareVersions(first: string, second: string): number {
  return first.localeCompare(second, 'en', { numeric: true })
}

function checksum(files: Readonly<Record<string, string>>): string {
  const entries = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(entries))))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
