import { type CheckReport, checkRegisters, type Finding, loadPolicy, memoryWorkbook } from '@nuandong/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { practiceRegister, SLIP_IDS, SLIPS, type SlipId } from '../../../core/src/practice/index.ts'

const policy = loadPolicy()
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
