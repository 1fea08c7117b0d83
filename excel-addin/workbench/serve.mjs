// @ts-check
import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'

const HOST = '127.0.0.1'
const PORTS_TO_TRY = 20

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** @type {Record<string, string>} */
const MIME_TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.xls': 'application/vnd.ms-excel',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/**
 * @param {string} folder
 * @param {string} url as it came, percent-encoded
 * @returns {{ path: string, size: number } | undefined} a file inside the folder, or nothing
 */
function fileFor(folder, url) {
  let name
  try {
    name = decodeURIComponent(url.replace(/[?#].*$/s, ''))
  } catch {
    return undefined
  }
  if (name.includes('\0')) return undefined
  const path = resolve(join(folder, name.endsWith('/') ? `${name}index.html` : name))
  if (!path.startsWith(resolve(folder) + sep)) return undefined
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat?.isFile() ? { path, size: stat.size } : undefined
}

/** @param {string} folder @returns {import('node:http').RequestListener} */
function answer(folder) {
  return (request, response) => {
    response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY)
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'no-referrer')
    response.setHeader('Cache-Control', 'no-cache')
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return
    }
    const file = fileFor(folder, request.url ?? '/')
    if (!file) {
      response.writeHead(404).end()
      return
    }
    const type = MIME_TYPES[extname(file.path).toLowerCase()] ?? 'application/octet-stream'
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': file.size })
    if (request.method === 'HEAD') {
      response.end()
      return
    }
    createReadStream(file.path)
      .on('error', () => response.destroy())
      .pipe(response)
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<boolean>} false where the port is taken
 */
function listen(server, port) {
  return new Promise((done, fail) => {
    const onError = (/** @type {NodeJS.ErrnoException} */ error) =>
      error.code === 'EADDRINUSE' ? done(false) : fail(error)
    server.once('error', onError)
    server.listen(port, HOST, () => {
      server.off('error', onError)
      done(true)
    })
  })
}

/**
 * Serves the files of a folder to this machine only.
 * @param {string} folder
 * @param {number} firstPort a busy port takes the next
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serveFolder(folder, firstPort) {
  const server = createServer(answer(folder))
  for (let port = firstPort; port < firstPort + PORTS_TO_TRY; port += 1) {
    if (!(await listen(server, port))) continue
    return {
      url: `http://${HOST}:${port}/`,
      close: () => {
        server.close()
        server.closeAllConnections()
      },
    }
  }
  throw new Error(`Ports ${firstPort} to ${firstPort + PORTS_TO_TRY - 1} of ${HOST} are all in use.`)
}
