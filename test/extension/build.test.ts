import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCoreReady } from '../../core/tools/ready.mjs'
import { pageScript } from '../../extension/tools/build.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'nuandong-elsewhere-'))
const elsewhere = join(folder, '一层', 'another name of the folder')

function copy(from: string, to = from): void {
  mkdirSync(dirname(join(elsewhere, to)), { recursive: true })
  cpSync(join(ROOT, from), join(elsewhere, to), { recursive: true })
}

beforeAll(async () => {
  await makeCoreReady()
  for (const part of ['src', 'profiles', 'tsconfig.json']) copy(`extension/${part}`)
  copy('tsconfig.base.json')
  for (const part of ['package.json', 'dist/labels.js'])
    copy(`core/${part}`, `extension/node_modules/@nuandong/core/${part}`)
})
afterAll(() => rmSync(folder, { recursive: true }))

test('what goes into a page is the same, byte for byte, from a folder of another name and depth', async () => {
  expect(await pageScript(join(elsewhere, 'extension'))).toBe(await pageScript())
})
