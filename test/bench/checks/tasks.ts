/** What is measured: `run` is timed, in some tasks several times, and gives the number of findings. */
import { readFileSync } from 'node:fs'
import { checkRegisters, checks, LiveRegisters, loadPolicy, type RegisterFile, readWorkbook } from '@nuandong/core'
import { nodeInflate } from '../../../core/cli/inflate.ts'
import { type CheckContext, checkContext } from '../../../core/src/checks/engine/context.ts'
import { runChecks } from '../../../core/src/checks/engine/run.ts'
import { readRegisters } from '../../../core/src/register/index.ts'
import { COLUMNS, generateRegister, inMemory, randomness, type Value } from './register.ts'

export interface Task {
  run(): unknown | Promise<unknown>
}

const PLACE = '510185'
const DATE = '2025-06-20'

/** The register as it stands in memory when its file was read. */
async function tableIn(path: string): Promise<RegisterFile> {
  return { path, workbook: await readWorkbook(readFileSync(path), { name: path, inflate: nodeInflate }) }
}

export const TASKS: Record<string, (rows: number, path: string) => Task | Promise<Task>> = {
  file: (_rows, path) => {
    const bytes = readFileSync(path)
    const policy = loadPolicy()
    return {
      run: async () => {
        const workbook = await readWorkbook(bytes, { name: path, inflate: nodeInflate })
        return (await checkRegisters([{ path, workbook }], { policy, place: PLACE, date: DATE })).findings.length
      },
    }
  },
  cold: async (_rows, path) => {
    const file = await tableIn(path)
    const policy = loadPolicy()
    // what the run before worked out stays until this one is done, as with a caller who shows his last result
    const kept: { context?: CheckContext } = {}
    return {
      run: () => {
        const context = checkContext(readRegisters([file]), policy, { place: PLACE, date: DATE })
        const { findings } = runChecks(context)
        kept.context = context
        return findings.length
      },
    }
  },
  again: async (_rows, path) => {
    const context = checkContext(readRegisters([await tableIn(path)]), loadPolicy(), { place: PLACE, date: DATE })
    runChecks(context)
    return { run: () => runChecks(context).findings.length }
  },
  edit: (rows) => {
    const live = new LiveRegisters([inMemory(rows)], { policy: loadPolicy(), place: PLACE, date: DATE, checks })
    const donor = generateRegister(1000, 2).rows
    const random = randomness(3)
    const editable = COLUMNS.map((_, column) => column).filter(
      (column) => column >= 6 && column !== COLUMNS.indexOf('relation'),
    )
    const edit = () => {
      const column = editable[Math.floor(random() * editable.length)]
      const value = donor[Math.floor(random() * donor.length)][column] as Value
      live.setCell(0, '花名册', 2 + Math.floor(random() * rows), column, value ?? '无')
    }
    for (let i = 0; i < 2000; i++) edit()
    return {
      run: () => {
        const times = new Float64Array(20_000)
        for (let i = 0; i < times.length; i++) {
          const start = performance.now()
          edit()
          times[i] = performance.now() - start
        }
        times.sort()
        return { p50: times[times.length >> 1] * 1000, p99: times[Math.floor(times.length * 0.99)] * 1000 }
      },
    }
  },
}
