import { checkRegisters, type KindId, kindById, loadPolicy } from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { type ExampleRow, fileOf } from './examples.ts'

const LONGEST = 32_767
const ROWS = 2
const policy = loadPolicy()

/**
 * No time is asserted: an expression that tries every beginning with every end takes minutes for these cells, and the
 * test ends unfinished.
 */
describe('cells filled to the last letter with what an expression could try again and again', () => {
  const kinds: KindId[] = ['dibao', 'visit-log', 'problem-ledger', 'payment-list']
  const fillings = ['1', ' ', '号', 'a', '（', '上午', '元', '、1', '等1']
  test.each(kinds.flatMap((kind) => fillings.map((filling) => [kind, filling] as const)))(
    'a register of %s with %j in every column is read and checked',
    async (kind, filling) => {
      const text = (row: number) => `${filling.repeat(LONGEST / filling.length - 4)}甲${row}`
      const row = (at: number): ExampleRow =>
        Object.fromEntries((kindById(kind)?.fields ?? []).map((id) => [id, text(at)]))
      const rows = Array.from({ length: ROWS }, (_, at) => row(at))
      const { files, findings } = await checkRegisters([fileOf({ register: kind, rows }, 0)], { policy })
      expect(files[0].sheets[0].rows).toBe(ROWS)
      for (const one of findings) expect(one.value.length).toBeLessThan(1100)
    },
    60_000,
  )
})
