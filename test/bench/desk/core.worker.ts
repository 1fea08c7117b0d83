/** The core alone in a browser's worker: what the workbench is measured against. */
import {
  annotate,
  browserDeflate,
  browserInflate,
  causesOf,
  checkRegisters,
  loadPolicy,
  readWorkbook,
  toAnnotations,
} from '@nuandong/core'

self.onmessage = async ({ data }: MessageEvent<{ bytes: ArrayBuffer; annotated: boolean }>) => {
  const bytes = new Uint8Array(data.bytes)
  const start = performance.now()
  const workbook = await readWorkbook(bytes, { name: 'register.xlsx', inflate: browserInflate })
  const report = await checkRegisters([{ path: 'register.xlsx', workbook }], { policy: loadPolicy() })
  causesOf(report.findings)
  const checked = performance.now()
  if (data.annotated)
    await annotate(bytes, toAnnotations(report, 0, 'zh-CN'), { inflate: browserInflate, deflate: browserDeflate })
  self.postMessage({ checked: checked - start, annotated: performance.now() - checked })
}
