import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const MADE = /^(node_modules|dist|build|\.plasmo|\.cache)$/
const COMMENT = /^\s*(\/\/|\/\*|\*)/
/** A Chinese character takes two columns. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu

const columnsOf = (line: string) => line.length + (line.match(WIDE)?.length ?? 0)

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && !MADE.test(entry.name)) yield* sources(path)
    else if (/(?<!\.generated)\.(ts|tsx|mjs)$/.test(entry.name)) yield path
  }
}

test('comments keep within 120 columns, as the formatter has it for code', () => {
  const files = ['core', 'excel-addin', 'extension', 'test'].flatMap((folder) => [...sources(join(ROOT, folder))])
  expect(files.length).toBeGreaterThan(1_000)
  const wide = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, at) =>
        COMMENT.test(line) && columnsOf(line) > 120 ? [`${relative(ROOT, file)}:${at + 1}`] : [],
      ),
  )
  expect(wide).toEqual([])
})
