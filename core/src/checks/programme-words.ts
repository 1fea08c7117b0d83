import type { RegisterTable } from '../register/index.ts'

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/护理补贴|生活补贴|残疾|两项补贴/, 'disability-allowance'],
  [/边缘|低收入/, 'dibao-edge'],
  [/刚性支出/, 'rigid-expenditure'],
  [/低保|最低生活保障/, 'dibao'],
  [/孤儿|无人抚养/, 'child-support'],
  [/高龄|长寿/, 'old-age-allowance'],
  [/特困|五保|供养/, 'tekun'],
  [/临时|急难/, 'temporary-assistance'],
  [/医疗|医前/, 'medical-assistance'],
  [/慈善|捐赠/, 'charity-assistance'],
  [/冬春|受灾|冬令|春荒/, 'winter-relief'],
]

const PROGRAMMES = new Set(WORDS.map(([, programme]) => programme))

/** The programme, as the id of its register, that a text names; '' where it names none. */
export function programmeNamed(text: string): string {
  return WORDS.find(([word]) => word.test(text))?.[1] ?? ''
}

/** The programme that a row's money is of: by 发放项目 or 类别, else by the register's kind or title; '' where none tells. */
export function programmeReader(table: RegisterTable): (row: number) => string {
  const { texts } = table.dictionary
  const columns = (['payItem', 'allowanceKind', 'category'] as const)
    .filter((id) => table.has(id))
    .map((id) => table.text(id))
  const known = new Map<number, string>()
  const whole = PROGRAMMES.has(table.kindId) ? table.kindId : programmeNamed(table.title)
  return (row) => {
    for (const codes of columns) {
      const code = codes[row]
      if (code < 0) continue
      let named = known.get(code)
      if (named === undefined) {
        named = programmeNamed(texts[code])
        known.set(code, named)
      }
      if (named) return named
    }
    return whole
  }
}
