import { createGunzip } from 'node:zlib'
import type { Inflate } from '../src/workbook/types.ts'

/** zlib's inflater; it works ahead on a thread of its own while the chunk before is being scanned. */
export const nodeInflate: Inflate = (gzip) => {
  const gunzip = createGunzip({ chunkSize: 1 << 18 })
  for (const piece of gzip) gunzip.write(piece)
  gunzip.end()
  return gunzip
}
