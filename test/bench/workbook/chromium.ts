/** Reading in Chromium, in a worker, under the content security policy of an extension page. */

import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { findBrowser } from '../../browser.mjs'

// biome-ignore lint/suspicious/noExplicitAny: packages of the workspace, loaded from there and not bundled
const workspace = (name: string): Promise<any> => import(name)

const POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'"
const PAGE = '<!doctype html><title>bench</title><script src="/page.js"></script>'
const SCRIPT = `window.measure = async () => {
  const bytes = await (await fetch('/register.xlsx')).arrayBuffer()
  const worker = new Worker('/worker.js')
  const done = new Promise((resolve, reject) => { worker.onmessage = (e) => resolve(e.data); worker.onerror = (e) => reject(new Error(e.message)) })
  worker.postMessage(bytes, [bytes])
  const result = await done
  worker.terminate()
  return result
}`

/** Milliseconds of each run and the rows read, each run in a page and a worker of its own. */
export async function inChromium(path: string, runs: number): Promise<{ ms: number[]; result: number }> {
  const { build } = await workspace('esbuild')
  const { chromium } = await workspace('playwright-core')
  const bundle = await build({
    entryPoints: [join(process.cwd(), 'worker.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome110',
    external: ['@e965/xlsx'],
    conditions: ['nuandong-source'],
  })
  const answers: Record<string, [string, Uint8Array | string]> = {
    '/': ['text/html', PAGE],
    '/page.js': ['text/javascript', SCRIPT],
    '/worker.js': ['text/javascript', bundle.outputFiles[0].contents],
    '/register.xlsx': ['application/octet-stream', readFileSync(path)],
  }
  const server = createServer((request, response) => {
    const [type, body] = answers[request.url ?? ''] ?? ['text/plain', '']
    response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] })
  try {
    const ms: number[] = []
    let result = 0
    for (let run = 0; run < runs; run++) {
      const page = await browser.newPage()
      await page.goto(`http://127.0.0.1:${port}/`)
      const measured = await page.evaluate('window.measure()')
      ms.push(measured.ms)
      result = measured.result
      await page.close()
    }
    return { ms, result }
  } finally {
    await browser.close()
    server.close()
  }
}
