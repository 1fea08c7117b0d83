// @ts-check
// Loaded before the worker (`node --import`): a thread of its own watches how much memory the process holds, while the
// main thread is busy. Above NUANDONG_MEMORY_LIMIT (bytes) it says so and kills the process. Works wherever Node does.
import { isMainThread, Worker } from 'node:worker_threads'

const WATCH = `
  const { writeSync } = require('node:fs')
  const { workerData: { peak, limit } } = require('node:worker_threads')
  setInterval(() => {
    const held = process.memoryUsage.rss()
    if (held > peak[0]) peak[0] = held
    if (held <= limit) return
    writeSync(2, 'memory limit reached\\n')
    process.kill(process.pid, 'SIGKILL')
  }, 50)`

if (isMainThread) {
  const peak = new Float64Array(new SharedArrayBuffer(8))
  const limit = Number(process.env.NUANDONG_MEMORY_LIMIT ?? Number.POSITIVE_INFINITY)
  new Worker(WATCH, { eval: true, workerData: { peak, limit }, execArgv: [] }).unref()
  Object.assign(globalThis, { nuandongPeakMemory: peak })
}
