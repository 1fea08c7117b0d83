/** A page of the benchmark's own: the core alone in a worker, and the grid that was not chosen. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

// biome-ignore lint/suspicious/noExplicitAny: packages of the workspace, loaded from there and not bundled
const workspace = (name: string): Promise<any> => import(name)

const PAGE = `<!doctype html><meta charset="utf-8"><title>bench</title>
<div id="grid" style="width:1200px;height:700px"></div><script src="/peer.js"></script><script src="/page.js"></script>`
const SCRIPT = `window.coreAlone = async (path, annotated) => {
  const bytes = await (await fetch(path)).arrayBuffer()
  const worker = new Worker('/core.js')
  const done = new Promise((resolve, reject) => { worker.onmessage = (e) => resolve(e.data); worker.onerror = (e) => reject(new Error(e.message)) })
  worker.postMessage({ bytes, annotated }, [bytes])
  const result = await done
  worker.terminate()
  return result
}`

async function bundled(entry: string): Promise<Uint8Array> {
  const { build } = await workspace('esbuild')
  const bundle = await build({
    entryPoints: [join(process.cwd(), entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'chrome110',
    external: ['@e965/xlsx'],
    conditions: ['nuandong-source'],
  })
  return bundle.outputFiles[0].contents
}

/** Serves it beside some files; the files stand under `/files/0`, `/files/1` … */
export async function serveBench(files: readonly string[]): Promise<{ url: string; close(): void }> {
  const [core, peer] = [await bundled('core.worker.ts'), await bundled('peer.page.ts')]
  const answers: Record<string, [string, Uint8Array | string]> = {
    '/': ['text/html', PAGE],
    '/page.js': ['text/javascript', SCRIPT],
    '/core.js': ['text/javascript', core],
    '/peer.js': ['text/javascript', peer],
    ...Object.fromEntries(
      files.map((path, index) => [`/files/${index}`, ['application/octet-stream', readFileSync(path)]]),
    ),
  }
  const server = createServer((request, response) => {
    const [type, body] = answers[request.url ?? ''] ?? ['text/plain', '']
    response.writeHead(200, { 'content-type': type }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}
