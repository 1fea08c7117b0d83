// @ts-check
// Fuzzes the readers and the annotator for as long as asked: `node core/workbook/fuzz.mjs --minutes 60 [--seed N]`.
// A file that breaks something is written to fixtures/workbooks/fuzz, where `faults.test.ts` reads it from then on.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import fc from 'fast-check'

const here = fileURLToPath(new URL('.', import.meta.url))
const fixtures = join(here, '../../fixtures')
const argument = (/** @type {string} */ name, /** @type {number} */ otherwise) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}
const minutes = argument('minutes', 10)
const seed = argument('seed', Date.now() % 2 ** 31)

const outfile = join(tmpdir(), `workbook-fuzzing-${process.pid}.mjs`)
await build({
  stdin: {
    contents: ['fuzzing', 'featureBook', 'prefixedTwin']
      .map((name) => `export * from './support/${name}.ts'`)
      .join(';'),
    resolveDir: here,
  },
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  external: ['fast-check'],
  logLevel: 'warning',
  plugins: [
    {
      name: 'packages-from-here',
      setup: (bundle) =>
        bundle.onResolve({ filter: /^fast-check$/ }, () => ({
          path: import.meta.resolve('fast-check'),
          external: true,
        })),
    },
  ],
})
const { anyBytes, featureBook, mangledBytes, mangledParts, nested, odsRepeats, patchwork, prefixedTwin, ...fuzzing } =
  await import(pathToFileURL(outfile).href)

const { seedParts, survives, zipOf } = fuzzing
const registers = join(fixtures, 'registers')
const workbooks = join(fixtures, 'workbooks')
// a file that already has our marks loses them when it is annotated again, and so changes
const files = (/** @type {string} */ folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((f) => f.isFile() && !/\.json$|^annotated-/.test(f.name))
    .map((f) => new Uint8Array(readFileSync(join(folder, f.name))))
const arbitraries = {
  bytes: anyBytes,
  parts: mangledParts,
  nested,
  patchwork,
  repeats: odsRepeats,
  seed: mangledBytes([zipOf(seedParts()), featureBook(2), prefixedTwin(featureBook(2))]),
  files: mangledBytes([...files(registers), ...files(workbooks)].filter((file) => file.length < 200_000)),
}

mkdirSync(join(workbooks, 'fuzz'), { recursive: true })
const until = Date.now() + minutes * 60_000
const runs = Object.fromEntries(Object.keys(arbitraries).map((name) => [name, 0]))
let broken = 0
for (let round = 0; Date.now() < until; round++) {
  for (const [name, arbitrary] of Object.entries(arbitraries)) {
    const result = await fc.check(fc.asyncProperty(arbitrary, survives), {
      seed: (seed + round) | 0,
      numRuns: name === 'files' ? 40 : 400,
      interruptAfterTimeLimit: Math.max(0, Math.min(60_000, until - Date.now())),
      markInterruptAsFailure: false,
    })
    runs[name] += result.numRuns
    if (!result.failed || !result.counterexample) continue
    broken++
    const file = join(workbooks, 'fuzz', `${name}-${(seed + round) | 0}.bin`)
    writeFileSync(file, /** @type {Uint8Array} */ (result.counterexample[0]))
    console.error(
      `${name}: ${result.errorInstance instanceof Error ? result.errorInstance.stack : result.errorInstance}\n→ ${file}`,
    )
  }
}
console.log(JSON.stringify({ minutes, seed, runs, broken }))
process.exit(broken > 0 ? 1 : 0)
