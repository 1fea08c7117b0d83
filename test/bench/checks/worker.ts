import { browserInflate, checkRegisters, loadPolicy, readWorkbook } from '@nuandong/core'

self.onmessage = async ({ data }: MessageEvent<ArrayBuffer>) => {
  const start = performance.now()
  const workbook = await readWorkbook(new Uint8Array(data), { name: 'register.xlsx', inflate: browserInflate })
  const report = await checkRegisters([{ path: 'register.xlsx', workbook }], {
    policy: loadPolicy(),
    place: '510185',
    date: '2025-06-20',
  })
  self.postMessage({ ms: performance.now() - start, result: report.findings.length })
}
