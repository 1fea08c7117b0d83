import { spawn } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateCertificates } from 'office-addin-dev-certs/lib/generate.js'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { localCertificate, ownCertificate } from '../../../core/cli/certificates.ts'
import { serveFolder } from '../../../core/cli/serve-folder.mjs'
import { LAUNCHER, makeReady, runHere } from './support/run.ts'

let folder: string
const file = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nuandong-https-'))
  vi.spyOn(console, 'log').mockImplementation(() => {})
  const names = ['nuandong.example', '127.0.0.1']
  for (const [name, days, domains] of [
    ['county', 9, names],
    ['other', 9, names],
    ['old', -1, names],
  ] as const)
    await generateCertificates(file(`${name}-ca.crt`), file(`${name}.crt`), file(`${name}.key`), days, [...domains])
  writeFileSync(file('text.crt'), 'not a certificate')
  vi.restoreAllMocks()
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Asks a server on this machine under a name, trusting one authority. */
function ask(url: string, { ca, host, address = '127.0.0.1' }: { ca: string; host?: string; address?: string }) {
  const { port, pathname, hostname } = new URL(url)
  const options = {
    host: address,
    servername: hostname,
    port,
    path: pathname,
    ca: readFileSync(ca),
    agent: false as const,
  }
  return new Promise<number | string>((done) => {
    request({ ...options, headers: { Host: host ?? `${hostname}:${port}` } }, (response) => {
      response.resume()
      done(response.statusCode ?? 0)
    })
      .on('error', ({ message }) => done(message))
      .end()
  })
}

describe('the certificate for this machine', () => {
  beforeEach(() => vi.stubEnv('NUANDONG_DATA', file('data')))
  afterEach(() => vi.unstubAllEnvs())

  test('is made without a network, stands for this machine alone, and is kept until it nears its end', async () => {
    const { cert, hosts, authority } = await localCertificate('zh-CN')
    expect(hosts).toEqual(['localhost'])
    const parsed = new X509Certificate(cert)
    expect(parsed.subjectAltName?.split(', ').sort()).toEqual(['DNS:localhost', 'IP Address:127.0.0.1'])
    expect(parsed.verify(new X509Certificate(readFileSync(authority ?? '')).publicKey)).toBe(true)
    expect((await localCertificate('zh-CN')).cert).toBe(cert)
    writeFileSync(file('data/certificates/localhost.crt'), readFileSync(file('old.crt')))
    expect((await localCertificate('zh-CN')).cert).not.toBe(cert)
  })

  test('has a key that nobody else may read, and leaves no key of the authority behind', async () => {
    const { authority } = await localCertificate('zh-CN')
    const certificates = join(authority ?? '', '..')
    expect(statSync(join(certificates, 'localhost.key')).mode & 0o077).toBe(0)
    expect(statSync(certificates).mode & 0o077).toBe(0)
    expect(readFileSync(authority ?? '', 'utf8')).not.toContain('PRIVATE KEY')
  })

  test('that cannot be kept is a sentence that names the folder', async () => {
    vi.stubEnv('NUANDONG_DATA', file('text.crt'))
    await expect(localCertificate('zh-CN')).rejects.toThrow(/text\.crt.*无法写入.*权限/)
  })
})

describe('a certificate of the county’s own', () => {
  test('stands for the names that it carries', () => {
    expect(ownCertificate(file('county.crt'), file('county.key'), 'zh-CN').hosts.sort()).toEqual([
      '127.0.0.1',
      'nuandong.example',
    ])
  })
  test.each([
    ['the key of another', 'county.crt', 'other.key', /不是一对/],
    ['an expired one', 'old.crt', 'old.key', /到期/],
    ['no certificate', 'text.crt', 'county.key', /text\.crt.*PEM/],
    ['no key', 'county.crt', 'text.crt', /text\.crt.*PEM/],
    ['a file that is not there', 'none.crt', 'county.key', /none\.crt/],
  ])('%s is refused in one sentence', (_, cert, key, sentence) => {
    expect(() => ownCertificate(file(cert), file(key), 'zh-CN')).toThrow(sentence)
  })
})

describe('nuandong serve', () => {
  test.each([
    ['a certificate without its key', ['--cert', 'a.crt'], /--cert 和 --key 要一起给/],
    ['a key without its certificate', ['--key', 'a.key'], /--cert 和 --key 要一起给/],
    ['a port that is none', ['--port', '70000'], /70000/],
  ])('%s is a sentence, and nothing is served', async (_, args, sentence) => {
    const { status, sentences } = await runHere('serve', ...args)
    expect([status, sentences.length]).toEqual([2, 1])
    expect(sentences[0]).toMatch(sentence)
  })

  test('--https serves the site on localhost, and says which authority to trust', async () => {
    makeReady()
    const child = spawn(process.execPath, [LAUNCHER, 'serve', '--https', '--port', '5490'], {
      env: { ...process.env, NUANDONG_DATA: file('served') },
    })
    try {
      const said = await new Promise<string>((done, fail) => {
        let text = ''
        for (const stream of [child.stdout, child.stderr])
          stream.setEncoding('utf8').on('data', (part: string) => {
            text += part
            if (/certutil/.test(text)) done(text)
          })
        child.on('close', () => fail(new Error(text)))
      })
      expect(said).toContain('https://localhost:5490/')
      expect(await ask('https://localhost:5490/', { ca: file('served/certificates/ca.crt') })).toBe(200)
    } finally {
      child.kill()
    }
  })
})

describe('the server with a certificate', () => {
  const county = () => {
    const { hosts, ...certificate } = ownCertificate(file('county.crt'), file('county.key'), 'zh-CN')
    return { certificate, hosts: hosts.sort().reverse() }
  }

  test('answers other machines under the names of its certificate, and under no other', async () => {
    const { url, close } = await serveFolder(folder, 5491, { ...county(), to: 'every machine' })
    try {
      expect(url).toBe('https://nuandong.example:5491/')
      // 127.0.0.2 reaches only a server that listens for all
      const from = { ca: file('county-ca.crt'), address: '127.0.0.2' }
      expect(await ask(`${url}text.crt`, from)).toBe(200)
      expect(await ask(`${url}text.crt`, { ...from, host: 'evil.example:5491' })).toBe(421)
    } finally {
      close()
    }
  })

  test('without one it never listens for other machines', async () => {
    await expect(serveFolder(folder, 5492, { to: 'every machine' })).rejects.toThrow(/certificate/)
    const { url, close } = await serveFolder(folder, 5492, county())
    try {
      expect(await ask(`${url}text.crt`, { ca: file('county-ca.crt') })).toBe(200)
      expect(await ask(`${url}text.crt`, { ca: file('county-ca.crt'), address: '127.0.0.2' })).toMatch(/ECONNREFUSED/)
    } finally {
      close()
    }
  })

  test('a busy port is said, not changed, where one port alone may be taken', async () => {
    const first = await serveFolder(folder, 5493, { ports: 1 })
    try {
      await expect(serveFolder(folder, 5493, { ports: 1 })).rejects.toThrow(/5493/)
      makeReady()
      const { status, sentences } = await runHere('serve', '--port', '5493')
      expect(status).toBe(2)
      expect(sentences.at(-1)).toMatch(/端口 5493 被别的程序占用.*netstat/)
    } finally {
      first.close()
    }
  })
})
