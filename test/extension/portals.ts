import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const PAGES = fileURLToPath(new URL('../fixtures/portals/', import.meta.url))
const PACKAGES = fileURLToPath(new URL('../node_modules/', import.meta.url))
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** antd has no build for a bare page that works with React 19: it is bundled here, once. */
async function bundleAntd(): Promise<Buffer> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('portal-antd.tsx', import.meta.url))],
    bundle: true,
    write: false,
    jsx: 'automatic',
    minify: true,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return Buffer.from(outputFiles[0].contents)
}

export interface Portals {
  /** `http://127.0.0.1:port` */
  origin: string
  close(): void
}

/** Pages of portals made with the real libraries from node_modules, on 127.0.0.1. */
export async function servePortals(): Promise<Portals> {
  let antd: Promise<Buffer> | undefined
  const contentOf = (path: string): Promise<Buffer> => {
    if (path === '/built/antd.js') {
      antd ??= bundleAntd()
      return antd
    }
    const file = normalize(path)
    return readFile(file.startsWith('/lib/') ? join(PACKAGES, file.slice('/lib/'.length)) : join(PAGES, file))
  }
  const server: Server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    try {
      const content = await contentOf(pathname)
      response.writeHead(200, { 'content-type': TYPES[extname(pathname)] ?? 'application/octet-stream' }).end(content)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}
