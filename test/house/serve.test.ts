import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveFolder } from '../../excel-addin/workbench/serve.mjs'

let folder: string
let site: { url: string; close: () => void }
let busy: Server
let busyPort: number

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nuandong-serve-'))
  mkdirSync(join(folder, 'site/assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  mkdirSync(join(folder, 'site-other'))
  writeFileSync(join(folder, 'site-other/secret.txt'), 'secret')
  writeFileSync(join(folder, 'site/index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'site/assets/a.js'), 'export {}')
  writeFileSync(join(folder, 'site/低保花名册.xlsx'), 'PK')
  busy = createServer()
  await new Promise<void>((done) => busy.listen(0, '127.0.0.1', done))
  busyPort = (busy.address() as AddressInfo).port
  site = await serveFolder(join(folder, 'site'), busyPort)
})

afterAll(() => {
  site.close()
  busy.close()
  rmSync(folder, { recursive: true })
})

/** Sends the path as it is: `fetch` would tidy `..` away. */
function get(path: string, method = 'GET') {
  const { hostname, port } = new URL(site.url)
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>((done, fail) => {
    const sent = request({ hostname, port, path, method }, (response) => {
      let body = ''
      response.on('data', (part) => {
        body += part
      })
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    sent.on('error', fail).end()
  })
}

describe('the workbench server', () => {
  test('takes the next port when one is busy, on this machine only', () => {
    const { hostname, port } = new URL(site.url)
    expect(hostname).toBe('127.0.0.1')
    expect(Number(port)).toBeGreaterThan(busyPort)
  })

  test.each([
    ['/', 'text/html; charset=utf-8', '<!doctype html>'],
    ['/index.html?lang=en', 'text/html; charset=utf-8', '<!doctype html>'],
    ['/assets/a.js', 'text/javascript; charset=utf-8', 'export {}'],
    [
      `/${encodeURIComponent('低保花名册.xlsx')}`,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'PK',
    ],
  ])('serves %s as %s', async (path, type, body) => {
    expect(await get(path)).toMatchObject({ status: 200, headers: { 'content-type': type }, body })
  })

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../site-other/secret.txt',
    '//etc/passwd',
    '/%00',
    '/%',
    '/assets',
    '/nothing.js',
  ])('finds nothing at %s', async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, body: '' })
  })

  test('lets a page load nothing from elsewhere and run nothing inline', async () => {
    for (const path of ['/', '/nothing.js']) {
      const policy = String((await get(path)).headers['content-security-policy'])
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self';")
      expect(policy).not.toMatch(/unsafe-eval|https?:|\*/)
    }
  })

  test('answers HEAD without a body and refuses to be written to', async () => {
    expect(await get('/', 'HEAD')).toMatchObject({ status: 200, body: '' })
    expect(await get('/', 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
  })
})
