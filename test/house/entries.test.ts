import type { Metafile } from 'esbuild'
import { beforeAll, describe, expect, test } from 'vitest'
import { checks } from '../../core/src/checks/index.generated.ts'
import { pageChecks } from '../../core/src/checks/page.generated.ts'
import { bundleLibrary, bundleWorker } from '../../core/tools/build.mjs'

let outputs: Metafile['outputs']

beforeAll(async () => {
  outputs = (await bundleLibrary()).metafile.outputs
})

/** What a browser loads at once with an entry: its own file and every chunk that it imports, without the lazy ones. */
function loadedWith(name: string, seen = new Set<string>()): string[] {
  if (seen.has(name)) return []
  seen.add(name)
  const imports = outputs[name].imports.filter(({ kind, external }) => kind === 'import-statement' && !external)
  return [name, ...imports.flatMap(({ path }) => loadedWith(path, seen))]
}
const sources = (entry: string) => loadedWith(entry).flatMap((name) => Object.keys(outputs[name].inputs))
const packages = (entry: string) =>
  new Set([
    ...sources(entry).flatMap((path) => path.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? []),
    ...loadedWith(entry).flatMap((name) =>
      outputs[name].imports.flatMap(({ path, external }) => (external ? path : [])),
    ),
  ])

describe('the entry for', () => {
  test('pages of others (/page) carries no package, no law, no workbook and no check', () => {
    expect([...packages('dist/page.js')]).toEqual([])
    const ours = new Set(sources('dist/page.js').map((path) => path.split('/').slice(0, 2).join('/')))
    for (const folder of ['policy', 'workbook', 'register', 'checks', 'findings', 'ui']) {
      expect(ours).not.toContain(`src/${folder}`)
    }
  })

  test('a service worker (/page-checks) is one file beside /page, which has the dictionary, without React, YAML or a reader of workbooks, below 1.55 MB before it is made small', async () => {
    const { metafiles, outputFiles } = await bundleWorker()
    const outputs = metafiles.flatMap((one) => Object.values(one.outputs))
    const used = outputs.flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
    )
    expect(used).not.toContain('src/facts/fields.ts')
    expect(new Set(outputs.flatMap(({ imports }) => imports.map(({ path }) => path)))).toEqual(new Set(['./page.js']))
    expect(
      used.filter((path) => /node_modules\/(react|yaml|fflate|@e965)|workbook\/xlsx|workbook\/csv/.test(path)),
    ).toEqual([])
    const [bundle] = outputFiles.filter(({ path }) => path.endsWith('.js'))
    expect(bundle.contents.length).toBeLessThan(1_550_000)
    // of the checks, the texts of those that run on pages
    const told = checks.map(([id]) => id).filter((id) => bundle.text.includes(`"${id}.title"`))
    expect(told).toEqual(pageChecks.map(([id]) => id))
  })

  test('workers and hosts (.) carries no React and loads the reader of old formats when it is needed', () => {
    const loaded = packages('dist/index.js')
    for (const name of ['react', 'react-dom', '@e965/xlsx']) expect(loaded).not.toContain(name)
    const lazy = Object.entries(outputs).filter(([, { inputs }]) =>
      Object.keys(inputs).some((path) => path.includes('@e965/xlsx/')),
    )
    expect(lazy).toHaveLength(1)
  })

  test('the screen (/ui) leaves React to the app', () => {
    expect(sources('dist/ui.js').filter((path) => /node_modules\/react(-dom)?\//.test(path))).toEqual([])
    expect(packages('dist/ui.js')).toContain('react')
  })
})
