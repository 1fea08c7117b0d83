import { appliesToKind, checks, type RegisterKind, registerKinds } from '@nuandong/core'
import { describe, expect, test } from 'vitest'

const kindOf = (id: string): RegisterKind => {
  const kind = registerKinds.find(([known]) => known === id)?.[1]
  if (!kind) throw new Error(`no kind ${id}`)
  return kind
}
const runOn = (kind: RegisterKind, id: string) =>
  checks.filter(([, check]) => appliesToKind(check, id as never, kind) === 'runs').map(([, check]) => check.catalogue)

describe('a check asks for registers by what they are', () => {
  test('a new register of people gets the checks of every register of people, A08 among them', () => {
    const { lists, role, rowIs, fields } = kindOf('child-support')
    const children: RegisterKind = {
      zh: '困境儿童',
      en: 'children in hardship',
      lists,
      role,
      rowIs,
      fields,
      title: /困境儿童/,
      essential: ['name'],
      key: ['name'],
      keyFields: ['name', 'idNumber'],
    }
    expect(runOn(children, 'children-in-hardship')).toEqual(expect.arrayContaining(['A01', 'A02', 'A08', 'A09', 'A20']))
  })
  test('a register in which a person may stand twice is not held to once (A08)', () => {
    const allowances = kindOf('disability-allowance')
    expect(runOn(allowances, 'disability-allowance')).not.toContain('A08')
    expect(runOn({ ...allowances, rowsAPerson: undefined }, 'disability-allowance')).toContain('A08')
  })
  test('a kind named in no check keeps none of the checks of another programme', () => {
    const tekunOnly = checks.filter(([, { for: subjects }]) =>
      JSON.stringify(subjects)?.includes('"programme":"tekun"'),
    )
    expect(tekunOnly.length).toBeGreaterThan(3)
    for (const [id, check] of tekunOnly)
      expect([id, appliesToKind(check, 'old-age-allowance', kindOf('old-age-allowance'))]).toEqual([id, undefined])
  })
  test('each comparison has a kind on each of its sides', () => {
    for (const [id, check] of checks) {
      if (!('compares' in check)) continue
      const sides = new Set(registerKinds.map(([kind, one]) => appliesToKind(check, kind, one)))
      for (let side = 1; side <= check.compares.length; side++) expect([id, sides.has(side)]).toEqual([id, true])
    }
  })
  test('each check runs on the usual form of some register, or says that it waits for columns', () => {
    for (const [id, check] of checks)
      expect([id, registerKinds.some(([kind, one]) => appliesToKind(check, kind, one) !== undefined)]).toEqual([
        id,
        true,
      ])
  })
})

describe('a kind says what it is', () => {
  test.each(registerKinds.map(([id, kind]) => ({ id, kind })))('$id knows its key columns', ({ kind }) => {
    expect(kind.keyFields.length).toBeGreaterThan(0)
    for (const field of kind.keyFields.flat()) expect(kind.fields).toContain(field)
    if (kind.datedBy) expect(kind.fields).toContain(kind.datedBy)
    for (const field of (kind.amounts ?? []).flat()) expect(kind.fields).toContain(field)
  })
})
