// @ts-check
import { open, realpath, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { extname, join, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'

const HOST = '127.0.0.1'
const EVERY_HOST = '0.0.0.0'
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']
const PORTS_TO_TRY = 20

/** Milliseconds: a client that sends or takes nothing for as long is let go. */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 }
const IDLE = 60_000

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

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
}

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
 * What no file of a site is called and some system reads otherwise: `..`, hidden files, C:, NUL, streams, devices of
 * Windows.
 */
const ODD_NAME = /^$|^\.|[. ]$|[\p{Cc}\\/:*?"<>|]|^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\.|$)/iu

/** What the system says where there is no such file for us. */
const NOT_FOUND = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES', 'EPERM', 'EINVAL'])

/**
 * @param {string} path of a URL, percent-encoded
 * @returns {string[] | undefined} the names on the way to a file, the last '' for a folder's own page
 */
function namesIn(path) {
  try {
    const names = path.slice(1).split('/').map(decodeURIComponent)
    const last = names.length - 1
    return names.some((name, at) => (at < last || name !== '') && ODD_NAME.test(name)) ? undefined : names
  } catch {
    return undefined // no percent-encoding
  }
}

/**
 * @param {string} folder
 * @param {readonly string[]} names
 * @returns {Promise<{ path: string, kind: 'file' | 'folder' } | undefined>} what stands there, unless a link on the way
 *   leads out of the folder
 */
async function find(folder, names) {
  try {
    const root = await realpath(folder)
    let path = root
    for (const name of names) {
      path = await realpath(join(path, name))
      if (!path.startsWith(root + sep)) return undefined
    }
    const found = await stat(path)
    if (found.isFile()) return { path, kind: 'file' }
    return found.isDirectory() ? { path, kind: 'folder' } : undefined
  } catch (error) {
    const { code = '' } = /** @type {NodeJS.ErrnoException} */ (error)
    if (NOT_FOUND.has(code)) return undefined
    throw error
  }
}

/** @typedef {import('node:http').IncomingMessage} Request @typedef {import('node:http').ServerResponse} Response */

/** @typedef {{ folder: string, mounts: Readonly<Record<string, string>>, hosts: readonly string[] }} Site */

/**
 * The folder that a path means, and the names below it: what stands at `mounts` comes before a folder of that name.
 * @param {Site} site
 * @param {readonly string[]} names
 */
function whereIs({ folder, mounts }, names) {
  const [first, ...below] = names
  if (!Object.hasOwn(mounts, first)) return { root: folder, below: names }
  return { root: mounts[first], below }
}

/**
 * @param {Site} site
 * @param {Request} request
 * @param {Response} response
 */
async function answerPath(site, request, response) {
  const [, path, query] = /^([^?]*)(.*)$/s.exec((request.url ?? '').replace(/#.*$/s, '')) ?? ['', '', '']
  if (!path.startsWith('/')) return end(response, 400) // we are no proxy
  const asked = namesIn(path)
  if (!asked) return end(response, 404)
  const { root: folder, below: names } = whereIs(site, asked)
  const isFolder = names.at(-1) === ''
  const found = await find(folder, isFolder ? [...names.slice(0, -1), 'index.html'] : names)
  if (found?.kind === 'file') return send(found.path, request, response)
  const page = !isFolder && found ? await find(folder, [...names, 'index.html']) : undefined
  if (page?.kind === 'file') return end(response, 308, { Location: `${path}/${query}` })
  end(response, 404)
}

/** @param {Response} response @param {number} status @param {import('node:http').OutgoingHttpHeaders} [headers] */
function end(response, status, headers = {}) {
  response.writeHead(status, headers).end()
}

/**
 * @param {string} path of a regular file
 * @param {Request} request
 * @param {Response} response
 */
async function send(path, request, response) {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const type = MIME_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': size })
    if (request.method === 'HEAD' || size === 0) response.end()
    else await pipeline(file.createReadStream({ end: size - 1, autoClose: false }), response)
  } finally {
    await file.close()
  }
}

/**
 * Whether a request means this server: another name that leads to it is a page elsewhere that tries to read us (DNS
 * rebinding).
 * @param {Request} request
 * @param {readonly string[]} hosts names without a port hold for every port
 */
function isForUs(request, hosts) {
  const named = request.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length
  const host = (request.headers.host ?? '').toLowerCase()
  const own = LOOPBACK.map((name) => `${name}:${request.socket.localPort}`)
  const isDefaultPort = request.socket.localPort === ('encrypted' in request.socket ? 443 : 80)
  if (named !== 1) return false
  if (own.includes(host) || (isDefaultPort && LOOPBACK.includes(host))) return true
  return hosts.some((one) => one.toLowerCase() === host || one.toLowerCase() === host.replace(/:\d+$/, ''))
}

/** @param {Site} site @returns {import('node:http').RequestListener} */
function answer(site) {
  return async (request, response) => {
    try {
      for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
      if (!isForUs(request, site.hosts)) end(response, 421, { Connection: 'close' })
      else if (request.method !== 'GET' && request.method !== 'HEAD')
        end(response, 405, { Allow: 'GET, HEAD', Connection: 'close' })
      else await answerPath(site, request, response)
    } catch {
      if (response.headersSent) response.destroy()
      else end(response, 500)
    }
  }
}

/** @param {Site} site @param {Certificate} [certificate] */
function createFolderServer(site, certificate) {
  const server = certificate
    ? createSecureServer({ ...PATIENCE, ...certificate }, answer(site))
    : createServer(PATIENCE, answer(site))
  server.timeout = IDLE
  server.on('connect', (_, socket) => {
    socket.on('error', () => socket.destroy())
    socket.end('HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
  })
  return server
}

/**
 * @param {import('node:net').Server} server
 * @param {number} port
 * @param {string} address
 * @returns {Promise<boolean>} false where the port is taken
 */
function listen(server, port, address) {
  return new Promise((done, fail) => {
    const onError = (/** @type {NodeJS.ErrnoException} */ error) =>
      error.code === 'EADDRINUSE' ? done(false) : fail(error)
    server.once('error', onError)
    server.listen(port, address, () => {
      server.off('error', onError)
      done(true)
    })
  })
}

/** @typedef {{ cert: string, key: string }} Certificate as PEM */

/**
 * @typedef {object} Options
 * @property {readonly string[]} [hosts] further names, `host` or `host:port`, under which the server may be asked
 * @property {Readonly<Record<string, string>>} [mounts] other folders, by the name under which each is found
 * @property {Certificate} [certificate] makes it an https server
 * @property {'this machine' | 'every machine'} [to] who may ask; every machine only with a certificate
 * @property {number} [ports] how many ports are tried
 */

/**
 * Serves the files of a folder, to this machine only unless told otherwise. Whatever is asked, and however, gets an
 * answer; links out of the folder are not followed.
 * @param {string} folder
 * @param {number} firstPort a busy port takes the next
 * @param {Options} [options]
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serveFolder(folder, firstPort, options = {}) {
  const { hosts = [], mounts = {}, certificate, to = 'this machine', ports = PORTS_TO_TRY } = options
  if (to === 'every machine' && !certificate) throw new Error('Other machines are served with a certificate only.')
  const address = to === 'every machine' ? EVERY_HOST : HOST
  const server = createFolderServer({ folder, mounts, hosts }, certificate)
  for (let port = firstPort; port < firstPort + ports; port += 1) {
    if (!(await listen(server, port, address))) continue
    server.on('error', () => {}) // a connection that the system could not hand over
    return {
      url: urlOf(certificate ? 'https' : 'http', certificate ? (hosts[0] ?? 'localhost') : HOST, port),
      close: () => {
        server.close()
        server.closeAllConnections()
      },
    }
  }
  const asked = ports === 1 ? `Port ${firstPort}` : `Ports ${firstPort} to ${firstPort + ports - 1}`
  const error = new Error(`${asked} of ${address} ${ports === 1 ? 'is' : 'are all'} in use.`)
  throw Object.assign(error, { code: 'EADDRINUSE' })
}

/** @param {'http' | 'https'} scheme @param {string} host @param {number} port */
function urlOf(scheme, host, port) {
  return new URL(`${scheme}://${host}:${port}/`).href
}
