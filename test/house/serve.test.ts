import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveFolder } from '../../core/cli/serve-folder.mjs'

const LARGE = 8 << 20

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
  mkdirSync(join(folder, 'site/pages'))
  writeFileSync(join(folder, 'site/pages/index.html'), 'pages')
  writeFileSync(join(folder, 'site/empty.txt'), '')
  writeFileSync(join(folder, 'site/large.bin'), Buffer.alloc(LARGE, 1))
  writeFileSync(join(folder, 'site/.hidden'), 'secret')
  symlinkSync('assets', join(folder, 'site/inside'))
  symlinkSync('../secret.txt', join(folder, 'site/outside.txt'))
  symlinkSync('..', join(folder, 'site/up'))
  symlinkSync('nowhere', join(folder, 'site/dangling'))
  symlinkSync('circle', join(folder, 'site/circle'))
  execFileSync('mkfifo', [join(folder, 'site/pipe')])
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

/** Sends the bytes as they are and returns all that comes back. */
function raw(bytes: string): Promise<string> {
  return new Promise((done, fail) => {
    let answer = ''
    const socket = connect(Number(new URL(site.url).port), '127.0.0.1', () => socket.write(bytes, 'latin1'))
    socket.setEncoding('latin1').on('data', (part) => {
      answer += part
    })
    socket.on('error', (error: NodeJS.ErrnoException) => (answer ? done(answer) : fail(error)))
    socket.on('close', () => done(answer))
  })
}
const own = () => new URL(site.url).host
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1])
const asked = (line: string, ...headers: string[]) =>
  raw([line, `Host: ${own()}`, 'Connection: close', ...headers, '', ''].join('\r\n'))
const stillAnswers = async () => expect((await get('/')).body).toBe('<!doctype html>')

describe('the local server', () => {
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
    '/index.html/',
    `/${'a'.repeat(300)}`,
    `/${encodeURIComponent('长'.repeat(200))}/`,
    `/${'a/'.repeat(5000)}`,
    '/assets/../index.html',
    '/assets//a.js',
    '/.hidden',
    '/index.html.',
    '/index.html%20',
    '/index.html::$DATA',
    '/C:/index.html',
    '/con',
    '/NUL.html',
    '/com1.txt',
    '/lpt%C2%B9',
    '/assets%5ca.js',
    '/assets%2fa.js',
    '/%E4%BD',
    '/a%0d%0ab',
    '/outside.txt',
    '/up/secret.txt',
    '/up/site/index.html',
    '/dangling',
    '/circle',
    '/circle/',
    '/pipe',
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

  test('follows a link that stays in the folder', async () => {
    expect(await get('/inside/a.js')).toMatchObject({ status: 200, body: 'export {}' })
  })

  test.each([
    ['/pages', '/pages/'],
    ['/pages?lang=en', '/pages/?lang=en'],
  ])('leads from %s to the folder’s own page', async (path, location) => {
    expect(await get(path)).toMatchObject({ status: 308, headers: { location } })
    expect(await get(location)).toMatchObject({ status: 200, body: 'pages' })
  })

  test('serves what another part built under the name of its mount, and nothing beside it', async () => {
    const mounts = { pages: join(folder, 'mounted') }
    mkdirSync(join(folder, 'mounted'))
    writeFileSync(join(folder, 'mounted/index.html'), 'mounted')
    const mounted = await serveFolder(join(folder, 'site'), busyPort, { mounts })
    const body = async (path: string) => (await fetch(mounted.url + path)).text()
    expect(await body('pages')).toBe('mounted')
    expect(await body('pages/')).toBe('mounted')
    expect(await body('')).toBe('<!doctype html>')
    for (const path of ['pages/..%2fsecret.txt', 'pages/%2e%2e/secret.txt', 'constructor', 'pages/assets/a.js'])
      expect((await fetch(mounted.url + path)).status, path).toBe(404)
    mounted.close()
  })

  test('sends an empty file and a large one whole, whatever ranges are asked for', async () => {
    expect(await get('/empty.txt')).toMatchObject({ status: 200, body: '' })
    const ranges = `Range: bytes=${Array.from({ length: 1500 }, (_, i) => `${i}-`).join()}`
    const answer = await asked('GET /large.bin HTTP/1.1', ranges)
    expect(statusOf(answer)).toBe(200)
    expect(answer.length - answer.indexOf('\r\n\r\n') - 4).toBe(LARGE)
  })

  test('answers HEAD without a body and refuses to be written to', async () => {
    expect(await get('/', 'HEAD')).toMatchObject({ status: 200, body: '' })
    expect(await get('/', 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
  })
})

describe('the local server answers whoever means it, and nobody else', () => {
  const withHost = async (host: string) =>
    statusOf(await raw(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`))
  const port = () => new URL(site.url).port

  test.each(['127.0.0.1', 'localhost', 'LocalHost', '[::1]'])('as %s', async (name) => {
    expect(await withHost(`${name}:${port()}`)).toBe(200)
  })

  test.each([
    'evil.example',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '10.0.0.1',
    '0.0.0.0',
    'localhost.',
    '::1',
    '',
  ])('not as “%s”, to which a page elsewhere may have led its own name', async (name) => {
    expect(await withHost(`${name}:${port()}`)).toBe(421)
  })

  test('not without its port, with another, or with two hosts', async () => {
    expect(await withHost('localhost')).toBe(421)
    expect(await withHost('localhost:1')).toBe(421)
    expect(await withHost(`${own()}\r\nHost: evil.example`)).toBe(421)
    expect(await withHost(`evil.example\r\nHost: ${own()}`)).toBe(421)
    expect(statusOf(await raw('GET / HTTP/1.1\r\nConnection: close\r\n\r\n'))).toBe(400)
    expect(statusOf(await raw('GET / HTTP/1.0\r\n\r\n'))).toBe(421)
  })

  test('and under the names that it is given', async () => {
    const given = await serveFolder(join(folder, 'site'), busyPort, {
      hosts: ['Training.example', 'hall.example:8443'],
    })
    const ask = (host: string) =>
      new Promise((done) =>
        request(given.url, { headers: { host } }, (response) => done(response.resume().statusCode)).end(),
      )
    const hosts = [
      'training.example',
      'training.example:9000',
      'hall.example:8443',
      'hall.example',
      'x.training.example',
    ]
    expect(await Promise.all(hosts.map(ask))).toEqual([200, 200, 200, 421, 421])
    given.close()
  })

  test('lets no other site take its files into a page', async () => {
    expect((await get('/assets/a.js')).headers['cross-origin-resource-policy']).toBe('same-origin')
  })
})

describe('the local server goes on after', () => {
  test.each([
    ['a method of its own kind', 'BREW / HTTP/1.1', 400],
    ['OPTIONS for all', 'OPTIONS * HTTP/1.1', 405],
    ['TRACE', 'TRACE / HTTP/1.1', 405],
    ['CONNECT', 'CONNECT evil.example:443 HTTP/1.1', 405],
    ['a star', 'GET * HTTP/1.1', 400],
    ['an absolute address', 'GET http://evil.example/index.html HTTP/1.1', 400],
    ['an address without a slash', 'GET index.html HTTP/1.1', 400],
    ['HTTP/2', 'PRI * HTTP/2.0', 400],
    ['another version', 'GET / HTTP/9.9', 400],
    ['no HTTP at all', '\u0016\u0003\u0001\u0002\u0000\u0001', 400],
    ['an address of 20,000 letters', `GET /${'a'.repeat(20_000)} HTTP/1.1`, 431],
    ['a header of 20,000 letters', `GET / HTTP/1.1\r\nX: ${'a'.repeat(20_000)}`, 431],
    ['a bad header', 'GET / HTTP/1.1\r\n: x', 400],
    ['two lengths', 'POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2', 400],
    ['a length below zero', 'GET / HTTP/1.1\r\nContent-Length: -1', 400],
    ['an odd expectation', 'GET / HTTP/1.1\r\nExpect: tea', 417],
    ['a wish for a web socket', 'GET / HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket', 200],
  ])('%s', async (_, line, status) => {
    expect(statusOf(await asked(line))).toBe(status)
    await stillAnswers()
  })

  test('clients that go away in the middle of a file, of which nothing stays open', async () => {
    const leave = () =>
      new Promise<void>((done) => {
        const socket = connect(Number(new URL(site.url).port), '127.0.0.1', () =>
          socket.write(`GET /large.bin HTTP/1.1\r\nHost: ${own()}\r\n\r\n`),
        )
        socket.once('data', () => socket.resetAndDestroy())
        socket.on('close', () => done()).on('error', () => {})
      })
    for (let round = 0; round < 5; round++) await Promise.all(Array.from({ length: 20 }, leave))
    await stillAnswers()
    const held = () =>
      readdirSync('/proc/self/fd').filter((name) => {
        try {
          return readlinkSync(`/proc/self/fd/${name}`).endsWith('large.bin')
        } catch {
          return false
        }
      })
    await expect.poll(held).toEqual([])
  })

  test('clients that never finish to ask, or to take', async () => {
    const sockets: Socket[] = []
    for (const bytes of ['G', 'GET / HTTP/1.1\r\nX: ', `GET /large.bin HTTP/1.1\r\nHost: ${own()}\r\n\r\n`])
      for (let count = 0; count < 40; count++) {
        const socket = connect(Number(new URL(site.url).port), '127.0.0.1', () => socket.write(bytes))
        sockets.push(socket.on('error', () => {}).pause())
      }
    await stillAnswers()
    for (const socket of sockets) socket.destroy()
    await stillAnswers()
  })

  test('any path at all, without a word of what lies outside', async () => {
    const pieces = fc.constantFrom(
      ...[
        '/',
        '//',
        '\\',
        '.',
        '..',
        '../',
        '%2e',
        '%2f',
        '%5c',
        '%00',
        '%',
        '%zz',
        '%c0%ae',
        ':',
        '?',
        '#',
        '*',
        '~',
        ' ',
        '\t',
      ],
      ...[
        'index.html',
        'assets',
        'up',
        'outside.txt',
        'secret.txt',
        'site-other',
        'con',
        'nul.',
        '\u00ff',
        'a'.repeat(300),
      ],
    )
    const path = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary-ascii' })), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(path, async (parts) => {
        const answer = await asked(`GET /${parts.join('')} HTTP/1.1`)
        expect([200, 308, 400, 404, 431]).toContain(statusOf(answer))
        expect(answer).not.toContain('secret')
      }),
      { numRuns: 500 },
    )
    await stillAnswers()
  })
})
