import { loadPolicy } from '@nuandong/core'
import { describe, expect, test } from 'vitest'

const { places } = loadPolicy()

describe('简阳 over time (GB/T 2260)', () => {
  test.each([
    ['1983-01-01', '512424'],
    ['1990-01-01', '511027'],
    ['1994-06-01', '519011'],
    ['1996-01-01', '511082'],
    ['1999-01-01', '513902'],
    ['2000-01-01', '512081'],
    ['2009-11-20', '512081'],
    ['2016-04-30', '512081'],
    ['2016-05-01', '510180'],
    ['2016-08-31', '510180'],
    ['2016-09-01', '510185'],
    ['2025-06-20', '510185'],
  ])('on %s its code is %s', (date, code) => {
    expect(places.codeOn('510185', date)).toBe(code)
    expect(places.find(code)?.ref).toBe('510185')
  })

  test.each([
    ['1997-12-31', '511000'],
    ['2009-11-20', '512000'],
    ['2016-04-30', '512000'],
    ['2016-05-01', '510100'],
    ['2025-06-20', '510100'],
  ])('on %s it belongs to %s', (date, city) => {
    expect(places.chain('510185', date)).toEqual(['510185', city, '510000', '000000'])
    expect(places.children(city, date).map((place) => place.ref)).toContain('510185')
  })
})

describe('towns', () => {
  test('the 37 towns and streets of 2023 are listed, with 468 villages and communities', () => {
    const towns = places.children('510185', '2019-12-31').filter(({ kind }) => kind === 'town')
    expect(towns).toHaveLength(37)
    expect(towns.flatMap(({ villages }) => villages ?? [])).toHaveLength(468)
    expect(places.find('510185/禾丰镇')?.villages).toEqual(expect.arrayContaining(['禾丰社区', '火盆村']))
  })

  test('fifteen of them stand under 成都东部新区 from 2020-04-28 (川府函〔2020〕84号)', () => {
    expect(places.children('510185', '2020-04-28')).toHaveLength(22)
    expect(places.children('510100/成都东部新区', '2020-04-28')).toHaveLength(15)
    expect(places.children('510100/成都东部新区', '2020-04-27')).toHaveLength(0)
    expect(places.find('510185/养马街道')?.source?.number).toBe('川府函〔2020〕84号')
  })

  test.each(['三岔镇', '三岔乡', '三岔', '三岔街道办事处', '三岔街道办'])(
    '%s is 三岔街道 by a former or a shorter name',
    (town) => {
      expect(places.find(`510185/${town}`)?.ref).toBe('510185/三岔街道')
      expect(places.find(`512081/${town}`)?.ref).toBe('510185/三岔街道')
      expect(places.chain(`510185/${town}`, '2025-06-20')[1]).toBe('510100/成都东部新区')
    },
  )

  test('no town is taken for another by its name', () => {
    for (const { ref, kind } of places.all) if (kind === 'town') expect(places.find(ref)?.ref).toBe(ref)
    expect(places.find('510185/三岔湖镇')).toBeUndefined()
    expect(places.find('510185/镇')).toBeUndefined()
  })

  test('a town stands below its county, by any code of the county', () => {
    expect(places.chain('510185/禾丰镇', '2025-06-20')).toEqual([
      '510185/禾丰镇',
      '510185',
      '510100',
      '510000',
      '000000',
    ])
    expect(places.find('512081/禾丰镇')?.ref).toBe('510185/禾丰镇')
  })

  test('an unlisted town is legal input and counts as its county', () => {
    expect(places.isKnown('510185/老龙乡')).toBe(true)
    expect(places.find('510185/老龙乡')).toBeUndefined()
    expect(places.chain('510185/老龙乡', '2009-11-20')).toEqual(['510185', '512000', '510000', '000000'])
  })
})

test('成都东部新区 is apart from 简阳', () => {
  expect(places.chain('510185/成都东部新区', '2025-06-20')).toEqual([
    '510100/成都东部新区',
    '510100',
    '510000',
    '000000',
  ])
})

test.each([
  ['锦江区, of the first tier, before the standard was one', '510104', '2025-06-20', 'urban', 990],
  ['and with 1120 for the whole city', '510104', '2026-07-01', 'rural', 1120],
  ['雁江区 in the country, by the figures of 资阳', '512002', '2022-09-01', 'rural', 480],
  ['and in town', '512002', '2022-09-01', 'urban', 680],
] as const)('a listed county has the figures of its city: %s', (_, place, date, area, value) => {
  expect(loadPolicy().parameter('dibao.standard', place, date, area)).toMatchObject({ known: true, value })
})

test('a county that is not listed takes no city’s figures, only those of its province', () => {
  expect(places.isKnown('510121')).toBe(false)
  expect(places.chain('510121', '2025-06-20')).toEqual(['510000', '000000'])
  expect(places.chain('110101', '2025-06-20')).toEqual(['000000'])
})
