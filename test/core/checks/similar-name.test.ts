import { describe, expect, test } from 'vitest'
import { isSimilarName } from '../../../core/src/checks/people/similar-name.ts'
import { soundOf } from '../../../core/src/checks/people/sound.ts'

describe('similar names (I07, G01) are hints', () => {
  test.each([
    ['王秀英', '王秀瑛', true],
    ['王秀英', '王英', true],
    ['王秀英', '王秀英', false],
    ['王秀英', '李秀芳', false],
    ['王', '李', false],
  ])('%s and %s: one character apart is %s', (a, b, expected) => {
    expect(isSimilarName(a, b)).toBe(expected)
    expect(isSimilarName(b, a)).toBe(expected)
  })
  test('names that sound alike are told by their sound', () => {
    expect(soundOf('赵建国')).toBe(soundOf('赵健国'))
    expect(soundOf('赵建国')).not.toBe(soundOf('赵建华'))
  })
})
