/** In a browser's worker: bytes of a workbook in, milliseconds and rows out. */
import { browserInflate, readWorkbook } from '../../../core/src/workbook/index.ts'

self.onmessage = async ({ data }: MessageEvent<ArrayBuffer>) => {
  const start = performance.now()
  const workbook = await readWorkbook(new Uint8Array(data), { inflate: browserInflate })
  self.postMessage({ ms: performance.now() - start, result: workbook.sheets[0].rowCount })
}
