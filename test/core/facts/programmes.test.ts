import { describe, expect, test } from 'vitest'
import { programmesNamed } from '../../../core/src/facts/programmes.ts'

describe('the programmes that a text names', () => {
  test.each([
    ['农村低保', ['dibao']],
    ['低保边缘家庭', ['dibao-edge']],
    ['低收入家庭', ['dibao-edge']],
    ['分散供养特困人员', ['tekun']],
    ['刚性支出困难家庭', ['rigid-expenditure']],
    ['残疾人生活补贴（低保）', ['disability-living-allowance']],
    ['重度残疾人护理补贴', ['disability-care-allowance']],
    ['残疾人两项补贴', ['disability-living-allowance', 'disability-care-allowance']],
    ['残疾人补贴', ['disability-living-allowance', 'disability-care-allowance']],
    ['事实无人抚养儿童', ['child-support']],
    ['急难型救助', ['temporary-assistance']],
    ['因病致贫', []],
    ['', []],
  ])('%s', (text, programmes) => expect(programmesNamed(text)).toEqual(programmes))
})
