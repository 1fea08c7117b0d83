import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { expect, test } from 'vitest'
import { findBrowser } from '../browser.mjs'

const ROOT = join(import.meta.dirname, '../..')
const FIRST_PORT = 5180

/** Holds the first port, unless another program on this machine already does. */
function holdFirstPort(): Promise<() => void> {
  const server = createServer()
  return new Promise((done) => {
    server.once('error', () => done(() => {}))
    server.listen(FIRST_PORT, '127.0.0.1', () => done(() => server.close()))
  })
}

function start() {
  const child = spawn(process.execPath, ['core/cli/start.mjs'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  const ended = new Promise<number | null>((done) => child.on('close', done))
  const url = new Promise<string>((done, fail) => {
    child.stdout.on('data', (part) => {
      printed += part
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)
      if (address) done(address[0])
    })
    child.on('close', () => fail(new Error(`ended before it served:\n${printed}`)))
  })
  return { url, ended, printed: () => printed, interrupt: () => child.kill('SIGINT') }
}

/** The three doors of the start page, and what a visitor sees behind each. */
const DOORS = [
  ['核对台账', '低保花名册'],
  ['网页提示', '虚构的家庭'],
  ['课堂演示', '课堂演示'],
] as const

test('npm start prints the findings of the sample, then serves three doors until Ctrl-C', async () => {
  const releasePort = await holdFirstPort()
  const started = start()
  const browser = await chromium.launch({ executablePath: findBrowser() })
  try {
    const url = await started.url
    const findings = started.printed()
    for (const words of ['错误', '低保花名册.xlsx', 'GB 11643']) expect(findings).toContain(words)
    expect(Number(new URL(url).port)).toBeGreaterThan(FIRST_PORT)

    const page = await browser.newPage({ locale: 'zh-CN' })
    const complaints: string[] = []
    const requested: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('request', (request) => requested.push(request.url()))
    for (const [door, behind] of DOORS) {
      await page.goto(url)
      await page.getByRole('link', { name: door, exact: true }).click()
      await page.getByText(behind).first().waitFor()
    }
    await page.goto(url)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('link', { name: 'The classroom', exact: true }).waitFor()
    expect(complaints).toEqual([])
    expect(requested.filter((address) => !address.startsWith(url) && !/^(data|blob):/.test(address))).toEqual([])

    started.interrupt()
    expect(await started.ended).toBe(0)
    await expect(fetch(url)).rejects.toThrow()
  } finally {
    started.interrupt()
    releasePort()
    await browser.close()
  }
})
