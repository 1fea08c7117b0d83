// @ts-check
import { fork } from 'node:child_process'

/**
 * @typedef {'crash' | 'hang' | 'memory' | 'invalid' | 'changed' | 'stray'} FaultKind
 * @typedef {{ kind: FaultKind, step: string, why: string }} Fault
 * @typedef {{ step: string, seconds: number }} Step
 * @typedef {object} Ending how one file ended
 * @property {string} [refused] the sentence with which it was refused, without any name
 * @property {boolean} written whether it, or it with a register added, was checked and written in each format
 * @property {readonly Fault[]} faults
 * @property {readonly Step[]} steps
 * @property {number} peak bytes of memory that the child held at most
 *
 * @typedef {{ seconds: number, memory: number, children: number }} Limits seconds a step; bytes a child; children at a
 *   time
 * @typedef {{ step: string } | { done: Omit<Ending, 'steps'> }} Message what a child says
 */

const LIMIT_MEMORY = new URL('limit-memory.mjs', import.meta.url).href

/** Keeps the end of what a child wrote to stderr: there stands why it died. */
const KEPT = 20_000

class Child {
  /** files that ended in this process */
  ended = 0
  stderr = ''

  /** @param {string} worker @param {Limits} limits @param {string} folder */
  constructor(worker, { memory }, folder) {
    this.process = fork(worker, [folder], {
      execArgv: ['--import', LIMIT_MEMORY, '--enable-source-maps'],
      env: { ...process.env, NUANDONG_MEMORY_LIMIT: String(memory) },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    this.process.stderr?.setEncoding('utf8').on('data', (part) => {
      this.stderr = (this.stderr + part).slice(-KEPT)
    })
  }

  get isAlive() {
    return this.process.exitCode === null && this.process.signalCode === null && this.process.connected
  }

  kill() {
    this.process.kill('SIGKILL')
  }

  /** @param {string} path @param {Limits} limits @returns {Promise<Ending>} */
  run(path, { seconds }) {
    return new Promise((resolve) => {
      /** @type {Step[]} */
      const steps = []
      let step = 'start'
      let since = performance.now()
      let late = false
      const stop = () => {
        late = true
        this.kill()
      }
      let timer = setTimeout(stop, seconds * 1000)
      const next = (/** @type {string} */ name) => {
        steps.push({ step, seconds: (performance.now() - since) / 1000 })
        step = name
        since = performance.now()
        clearTimeout(timer)
        timer = setTimeout(stop, seconds * 1000)
      }
      const end = (/** @type {Omit<Ending, 'steps'>} */ ending) => {
        clearTimeout(timer)
        this.process.removeAllListeners('message').removeAllListeners('close')
        this.ended += 1
        resolve({ ...ending, steps })
      }
      this.process.on('message', (/** @type {Message} */ message) => {
        if ('step' in message) return next(message.step)
        next('')
        end(message.done)
      })
      this.process.on('close', (status, signal) => {
        next('')
        const fault = { ...death(late, this.stderr, status, signal), step: steps[steps.length - 1].step }
        end({ faults: [fault], written: false, peak: 0 })
      })
      this.process.send({ path })
    })
  }
}

/**
 * Why a process ended that should not have.
 * @param {boolean} late
 * @param {string} stderr
 * @param {number | null} status
 * @param {string | null} signal
 * @returns {{ kind: FaultKind, why: string }}
 */
function death(late, stderr, status, signal) {
  if (late) return { kind: 'hang', why: '' }
  if (/memory limit reached|heap out of memory|Array buffer allocation failed/.test(stderr))
    return { kind: 'memory', why: '' }
  const frames = stderr.split('\n').filter((line) => /^\s+at /.test(line))
  return { kind: 'crash', why: [`status ${status ?? signal}`, ...frames.slice(0, 8)].join('\n') }
}

/**
 * Gives each file to a child, which takes one after another. A child that dies is replaced; what it died of is laid to
 * a file only when the file does the same to a child of its own.
 * @param {readonly string[]} paths
 * @param {{ worker: string, limits: Limits, folder: string, onEnd?: (index: number, ending: Ending) => void }} options
 *   `folder`: where the children may write
 * @returns {Promise<Ending[]>} in the order of the paths
 */
export async function runAll(paths, { worker, limits, folder, onEnd }) {
  /** @type {Ending[]} */
  const endings = new Array(paths.length)
  let next = 0
  /** @type {Set<Child>} */
  const children = new Set()
  const killAll = () => {
    for (const child of children) child.kill()
  }
  process.once('exit', killAll)
  const start = () => {
    const child = new Child(worker, limits, folder)
    children.add(child)
    return child
  }
  const lane = async () => {
    let child = start()
    while (next < paths.length) {
      const index = next++
      let ending = await child.run(paths[index], limits)
      if (!child.isAlive) {
        const wasFresh = child.ended === 1
        child = start()
        if (!wasFresh) ending = await child.run(paths[index], limits)
        if (!child.isAlive) child = start()
      }
      endings[index] = ending
      onEnd?.(index, ending)
    }
    child.kill()
  }
  await Promise.all(Array.from({ length: Math.min(limits.children, paths.length) }, lane))
  process.off('exit', killAll)
  return endings
}
