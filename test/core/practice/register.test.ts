import {
  address,
  type CheckReport,
  cellText,
  checkRegisters,
  type Finding,
  loadPolicy,
  memoryWorkbook,
  parseAddress,
  readWorkbook,
} from '@nuandong/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  practiceRegister,
  practiceWorkbook,
  SLIP_IDS,
  SLIPS,
  type SlipId,
  scoreOf,
  seedNamed,
} from '../../../core/src/practice/index.ts'

const policy = loadPolicy()
/** A run is a whole check of a register. */
const RUNS = { numRuns: 25 }
const seeds = fc.integer({ min: 0, max: 999_999 })

async function check(register: ReturnType<typeof practiceRegister>): Promise<CheckReport> {
  const { sheet: name, values, merges } = register
  return checkRegisters([{ path: '练习.xlsx', workbook: memoryWorkbook([{ name, values, merges }]) }], { policy })
}

const failed = ({ findings }: CheckReport) =>
  findings.filter(({ outcome, severity }) => outcome === 'fail' && severity !== 'notice')
const brief = ({ check, severity, cells }: Finding) => `${severity} ${check} ${cells.join()}`

describe('a practice register', () => {
  test('without planted slips is in order, whatever the seed', () =>
    fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const report = await check(practiceRegister(seed, 0, policy))
        expect(failed(report).map(brief)).toEqual([])
        expect(report.coverage.households).toBe(12)
      }),
      RUNS,
    ))

  test('has every planted slip found by the check that it is for, in the cell that it names', () =>
    fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const register = practiceRegister(seed, SLIP_IDS.length, policy)
        const found = failed(await check(register))
        for (const { slip, cells } of register.answers) {
          const checks: readonly string[] = SLIPS[slip].checks
          const there = found.filter(({ check, cells: at }) => checks.includes(check) && at.includes(cells[0].cell))
          expect(there.map(brief), `${slip} in ${cells[0].cell} of seed ${seed}`).not.toEqual([])
        }
      }),
      RUNS,
    ))

  test('can make every kind of slip', () => {
    const made = new Set<SlipId>()
    for (let seed = 1; seed <= 20; seed++) for (const { slip } of practiceRegister(seed).answers) made.add(slip)
    expect([...made].sort()).toEqual([...SLIP_IDS].sort())
  })

  test('is the same for the same seed, and another for another', () => {
    expect(practiceRegister(7)).toEqual(practiceRegister(7))
    expect(practiceRegister(8).values).not.toEqual(practiceRegister(7).values)
  })
})

describe('the score of a practice register', () => {
  const register = practiceRegister(7)
  const written = new Map(
    register.values.flatMap((row, at) => row.map((value, column) => [address(at, column), String(value ?? '')])),
  )
  /** The score where these cells say something else. */
  const scored = (edits: Record<string, string>) => scoreOf(register, (cell) => edits[cell] ?? written.get(cell) ?? '')

  test('of an untouched one is nothing found and nothing spoilt', () =>
    expect(scored({})).toEqual({ solved: Array(8).fill('missed'), found: 0, right: 0, total: 8, spoilt: [] }))

  test('counts a slip as found where its cell is changed, as right where all its cells are put right', () => {
    const [one, other] = register.answers
    const right = Object.fromEntries(one.cells.map(({ cell, right }) => [cell, right]))
    const { solved, found, right: mended } = scored({ ...right, [other.cells[0].cell]: '?' })
    expect([solved[0], solved[1], found, mended]).toEqual(['right', 'found', 2, 1])
  })

  test('names cells that were right and were changed', () => {
    const planted = new Set(register.answers.flatMap(({ cells }) => cells.map(({ cell }) => cell)))
    const good = ['C5', 'C6'].filter((cell) => !planted.has(cell))
    expect(scored(Object.fromEntries(good.map((cell) => [cell, '别人']))).spoilt).toEqual(good)
  })

  test('is known again by the name of its file, and no other file is', () => {
    expect([register.name, '练习台账-7-核对结果.xlsx'].map(seedNamed)).toEqual([7, 7])
    expect(['低保花名册.xlsx', '我的练习台账-7.xlsx', '练习台账-.xlsx'].map(seedNamed)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('is of the same cells once the register has been written as a file and read again', async () => {
    const { sheets, ...book } = await readWorkbook(await practiceWorkbook(register))
    const workbook = { sheets, ...book }
    const score = scoreOf(register, (cell) => {
      const { row, column } = parseAddress(cell) ?? { row: 0, column: 0 }
      return cellText(workbook, sheets[0], row, column)
    })
    expect([score.found, score.spoilt]).toEqual([0, []])
  })
})
