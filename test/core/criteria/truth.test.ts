import { describe, expect, it } from 'vitest'
import { all, any, FAIL, not, PASS, pathsOf, type Truth, unknown } from '../../../core/src/criteria/index.ts'

const TRUTHS = { true: PASS, false: FAIL, null: unknown({ path: 'x' }) }
type Word = keyof typeof TRUTHS
const WORD: Record<Truth['is'], Word> = { pass: 'true', fail: 'false', unknown: 'null' }

/**
 * The ternary tables of the DMN Technology Compatibility Kit (conjunction, disjunction); rows × columns true, false,
 * null.
 */
const CONJUNCTION: Record<Word, [Word, Word, Word]> = {
  true: ['true', 'false', 'null'],
  false: ['false', 'false', 'false'],
  null: ['null', 'false', 'null'],
}
const DISJUNCTION: Record<Word, [Word, Word, Word]> = {
  true: ['true', 'true', 'true'],
  false: ['true', 'false', 'null'],
  null: ['true', 'null', 'null'],
}
const NEGATION: Record<Word, Word> = { true: 'false', false: 'true', null: 'null' }
const COLUMNS: Word[] = ['true', 'false', 'null']

describe('ternary logic of the DMN TCK', () => {
  for (const row of COLUMNS) {
    COLUMNS.forEach((column, index) => {
      it(`${row} and ${column} is ${CONJUNCTION[row][index]}`, () => {
        expect(WORD[all(TRUTHS[row], TRUTHS[column]).is]).toBe(CONJUNCTION[row][index])
      })
      it(`${row} or ${column} is ${DISJUNCTION[row][index]}`, () => {
        expect(WORD[any(TRUTHS[row], TRUTHS[column]).is]).toBe(DISJUNCTION[row][index])
      })
    })
    it(`not ${row} is ${NEGATION[row]}`, () => expect(WORD[not(TRUTHS[row]).is]).toBe(NEGATION[row]))
  }

  it('and of nothing is true, or of nothing is false', () => {
    expect([all().is, any().is]).toEqual(['pass', 'fail'])
  })
})

describe('what an open truth depends on', () => {
  const a = unknown({ path: 'a' })
  const b = unknown({ path: 'b' })

  it('is every unknown of an open conjunction, once and in order', () => {
    expect(pathsOf(all(b, PASS, a, b).open)).toEqual(['b', 'a'])
  })

  it('is found at once however often conditions share it, and however much there is', () => {
    let shared = all(a, b)
    for (let depth = 0; depth < 60; depth++) shared = all(shared, any(shared, a))
    expect(pathsOf(shared.open)).toEqual(['a', 'b'])
    const many = Array.from({ length: 50_000 }, (_, i) => unknown({ path: `${i}` }))
    expect(pathsOf(all(...many).open)).toHaveLength(50_000)
  })

  it('is nothing once one has decided it', () => {
    expect(pathsOf(all(a, FAIL).open)).toEqual([])
    expect(pathsOf(any(a, PASS).open)).toEqual([])
  })

  it('leaves out what can no longer change the root', () => {
    expect(pathsOf(all(any(a, PASS), b).open)).toEqual(['b'])
  })
})
