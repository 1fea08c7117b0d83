// @ts-check
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const about =
  'damaged and odd workbooks of every kind are read, annotated and cleaned, or refused with a sentence'

/** @param {import('./run.mjs').Options} options @returns {Promise<import('./run.mjs').Outcome>} */
export async function run({ minutes }) {
  const program = fileURLToPath(new URL('../core/workbook/fuzz.mjs', import.meta.url))
  const child = spawn(process.execPath, [program, '--minutes', String(minutes)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (part) => {
    output += part
  })
  const status = await new Promise((done) => child.on('close', done))
  /** @type {{ seed: number, runs: Record<string, number>, broken: number }} */
  const { seed, runs, broken } = JSON.parse(output)
  const untried = Object.values(runs).filter((count) => count === 0).length // too few minutes prove nothing
  const failed = untried + (status === 0 ? broken : Math.max(1, broken))
  /** @type {[string, string][]} */
  const rows = Object.entries(runs).map(([kind, count]) => [`files of kind “${kind}”`, `${count} tried`])
  return {
    passed: Math.max(0, Object.keys(runs).length - failed),
    failed,
    rows: [...rows, [`broken (seed ${seed})`, String(broken)]],
  }
}
