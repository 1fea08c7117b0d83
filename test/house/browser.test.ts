import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { findBrowser, installedBrowser } from '../browser.mjs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nuandong-browser-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

function program(path: string) {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, '')
  chmodSync(file, 0o755)
  return file
}

describe('the browser for the tests', () => {
  test('on the PATH: Chromium before Edge before Chrome', () => {
    const env = { PATH: `${folder}/a:${folder}/b` }
    const found = () => installedBrowser(env, 'darwin')
    const chrome = program('a/google-chrome')
    expect(found()).toBe(chrome)
    const edge = program('b/microsoft-edge')
    expect(found()).toBe(edge)
    const chromium = program('b/chromium')
    expect(found()).toBe(chromium)
  })

  test('in the usual places of a Mac', () => {
    const edge = program('Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge')
    expect(installedBrowser({ HOME: folder }, 'darwin')).toBe(edge)
  })

  test('is what NUANDONG_BROWSER names', () => {
    const own = program('my-browser')
    vi.stubEnv('NUANDONG_BROWSER', own)
    expect(findBrowser()).toBe(own)
  })

  test('is not silently another than NUANDONG_BROWSER names', () => {
    vi.stubEnv('NUANDONG_BROWSER', join(folder, 'gone'))
    expect(findBrowser).toThrow(/NUANDONG_BROWSER names .*gone, which is no program/)
  })
})
