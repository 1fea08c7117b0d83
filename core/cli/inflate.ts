import { pipeline, Readable } from 'node:stream'
import { constants, createGunzip, createGzip } from 'node:zlib'
import type { Deflate, Inflate } from '../src/workbook/types.ts'

/** zlib's inflater; it works ahead on a thread of its own while the chunk before is being scanned. */
export const nodeInflate: Inflate = (gzip) => {
  const gunzip = createGunzip({ chunkSize: 1 << 18 })
  for (const piece of gzip) gunzip.write(piece)
  gunzip.end()
  return gunzip
}

/** zlib's deflater, fast rather than small, on a thread of its own. What `plain` throws comes out of the stream. */
export const nodeDeflate: Deflate = (plain) => {
  const gzip = createGzip({ level: constants.Z_BEST_SPEED, chunkSize: 1 << 18 })
  pipeline(Readable.from(plain), gzip, () => undefined)
  return gzip
}
