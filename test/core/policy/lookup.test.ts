import { isIsoDate, loadPolicy, type ParameterId, type ParameterResult, type PlaceRef } from '@nuandong/core'
import { describe, expect, test } from 'vitest'

const policy = loadPolicy()

/** The value, or the reason why there is none. */
function lookUp(id: ParameterId, place: PlaceRef, date: string, area?: 'urban' | 'rural') {
  const result = policy.parameter(id, place, date, area)
  return result.known ? result.value : result.reason
}

describe('the dibao standard of Jianyang', () => {
  test.each([
    ['2009-11-20', 'listed'],
    ['2016-12-31', 'listed'],
    ['2017-01-01', 460],
    ['2017-10-31', 460],
    ['2017-11-01', 560],
    ['2018-01-01', 560],
    ['2019-10-31', 560],
    ['2019-11-01', 'listed'],
    ['2020-01-01', 'listed'],
    ['2021-12-31', 'listed'],
    ['2022-01-01', 820],
    ['2023-01-01', 860],
    ['2023-05-01', 860],
    ['2023-12-31', 860],
    ['2024-06-01', 'listed'],
    ['2025-01-01', 950],
    ['2025-06-20', 950],
    ['2025-12-31', 950],
    ['2026-01-01', 1120],
  ])('%s: %s', (date, expected) => {
    expect(lookUp('dibao.standard', '510185', date)).toBe(expected)
  })

  test('is known by the document that set it', () => {
    expect(policy.parameter('dibao.standard', '510185', '2023-05-01')).toMatchObject({
      known: true,
      unit: 'CNY/person/month',
      from: '2023-01-01',
      until: '2023-12-31',
      place: '510185',
      source: { number: '成府发〔2022〕20号' },
      confidence: 'official',
    })
  })

  test('is one place under every code that it carried', () => {
    for (const code of ['512424', '511027', '519011', '511082', '513902', '512081', '510180']) {
      expect(lookUp('dibao.standard', code, '2025-06-20')).toBe(950)
    }
  })
})

describe('a gap', () => {
  test('names the parameter, the place and the date', () => {
    expect(policy.parameter('dibao.standard', '510185', '2024-06-01')).toMatchObject({
      known: false,
      id: 'dibao.standard',
      place: '510185',
      date: '2024-06-01',
      path: 'parameter:dibao.standard@510185',
      reason: 'listed',
    })
  })

  test('keeps the code that was asked for', () => {
    expect(policy.parameter('dibao.standard', '512081', '2015-08-01')).toMatchObject({
      path: 'parameter:dibao.standard@512081',
    })
  })

  test('of a town is named at its county, where a pack would add the value', () => {
    expect(policy.parameter('dibao.standard', '510185/禾丰镇', '2024-06-01')).toMatchObject({ place: '510185' })
    expect(policy.parameter('dibao.standard', '510185/老龙乡', '2009-11-20')).toMatchObject({ place: '510185' })
  })

  test('that is listed stops the climb: what Chengdu pays never stands in for Jianyang', () => {
    expect(lookUp('dibao.standard', '510100', '2017-05-01')).toBe(550)
    expect(lookUp('dibao.standard', '510185', '2016-06-01')).toBe('listed')
    expect(lookUp('wage.minimum', '510185', '2019-01-01')).toBe(1650)
    expect(lookUp('wage.minimum', '510100', '2019-01-01')).toBe(1780)
    expect(lookUp('wage.minimum', '510185', '2022-06-01')).toBe('listed')
  })

  test('that nothing on the way fills says so', () => {
    expect(lookUp('dibao.bands', '510185', '2025-06-20')).toBe('none')
    expect(lookUp('dibao.standard', '999999', '2025-06-20')).toBe('none')
  })

  test.each([
    'dibao.assetLimitMonths',
    'dibao-edge.assetLimitMonths',
    'income.disposablePerPerson',
    'rigid-expenditure.ratio',
    'tekun.standard',
    'tekun.careAmount',
    'maintenance.formula',
    'winter-relief.amount',
    'disability-living-allowance.amount',
    'illness.list',
  ] as const)('%s is listed for Jianyang', (id) => {
    expect(policy.parameter(id, '510185', '2025-06-20', 'rural')).toMatchObject({ known: false, reason: 'listed' })
  })
})

describe('other dated values', () => {
  test.each<[ParameterId, PlaceRef, string, unknown]>([
    ['dibao.standard', '510100/成都东部新区', '2025-06-20', 990],
    ['dibao.standard', '510185/成都东部新区', '2023-01-01', 910],
    ['dibao.standard', '510100/成都东部新区', '2021-12-31', 'listed'],
    ['dibao.standard', '510100/成都东部新区', '2022-01-01', 870],
    ['dibao.standard', '510100/成都东部新区', '2026-01-01', 1120],
    ['dibao.standard', '510185/禾丰镇', '2025-06-20', 950],
    ['dibao.standard', '510185/养马街道', '2025-06-20', 990],
    ['dibao.standard', '510185/养马街道', '2018-06-20', 560],
    ['dibao.standard', '510185/养马街道', '2022-06-20', 870],
    ['dibao.standard', '510100', '2015-10-29', 'listed'],
    ['dibao.standard', '510100', '2015-10-30', 500],
    ['dibao.reviewMonthsUnstable', '510185', '2021-07-01', 6],
    ['visits.campaign', '510185', '2025-06-20', 'listed'],
    ['dibao-edge.multiple', '510185', '2021-06-30', 'none'],
    ['dibao-edge.multiple', '510185', '2021-07-01', 1.5],
    ['dibao-edge.multiple', '510185', '2026-07-01', 1.5],
    ['dibao-edge.multiple', '110101', '2026-06-30', 1.5],
    ['dibao-edge.multiple', '110101', '2026-07-01', 'listed'],
    ['dibao.jobRefusals', '510185', '2026-07-01', 3],
    ['tekun.multiple', '510185', '2025-06-20', 1.3],
    ['temporary-assistance.yearlyCap', '510185', '2017-01-17', 'none'],
    ['temporary-assistance.yearlyCap', '510185', '2017-01-18', 20000],
    ['temporary-assistance.yearlyCap', '512081', '2015-01-01', 'none'],
    ['dibao.decisionDays', '510185', '2009-11-20', 30],
    ['dibao.decisionDays', '510185', '2012-12-12', 'none'],
    ['dibao.noticeDays', '510185', '2012-12-12', 7],
    ['dibao.decisionWorkingDays', '510185', '2021-07-01', 30],
    ['dibao.spotCheckRatio', '510185', '2021-06-30', 0.3],
    ['dibao.spotCheckRatio', '510185', '2021-07-01', 'none'],
    ['dibao.graceMonths', '510185', '2022-10-19', 'none'],
    ['dibao.graceMonths', '510185', '2022-10-20', 6],
    ['dibao.basicPensionExempt', '510185', '2025-12-31', true],
    ['dibao.basicPensionExempt', '510185', '2026-01-01', 'listed'],
    ['dibao.amountMethod', '510185', '2025-06-20', 'difference'],
    ['tekun.noLabourDisabilities', '510185', '2016-10-09', 'none'],
    [
      'tekun.noLabourDisabilities',
      '510185',
      '2021-06-30',
      [
        { type: '智力', levels: [1, 2] },
        { type: '精神', levels: [1, 2] },
        { type: '肢体', levels: [1] },
      ],
    ],
    ['tekun.elderlyAge', '510185', '2016-10-10', 60],
    ['tekun.townDays', '512081', '2009-11-20', 20],
    ['rigid-expenditure.windowMonths', '510185', '2024-12-31', 'none'],
    ['rigid-expenditure.windowMonths', '510185', '2025-01-01', 12],
    ['rigid-expenditure.ratio', '510185', '2025-07-31', 'listed'],
    ['rigid-expenditure.ratio', '510185', '2025-08-01', 0.6],
    ['rigid-expenditure.ratio', '110101', '2025-08-01', 'listed'],
    ['child-support.orphanAmountHome', '510185', '2016-12-31', 'listed'],
    ['child-support.orphanAmountHome', '510185', '2017-01-01', 810],
    ['child-support.orphanAmountInstitution', '510185', '2021-12-31', 1300],
    ['child-support.orphanAmountHome', '510185', '2022-01-01', 1200],
    ['child-support.orphanAmountInstitution', '510185', '2025-06-20', 1600],
    ['disability-care-allowance.amount', '510185', '2022-03-01', { 1: 90, 2: 60 }],
    ['disability-care-allowance.amount', '510185', '2023-02-28', { 1: 90, 2: 60 }],
    ['disability-care-allowance.amount', '510185', '2023-03-01', { 1: 100, 2: 70 }],
    ['disability-care-allowance.amount', '510185', '2025-06-20', { 1: 120, 2: 90 }],
    ['disability-care-allowance.amount', '510185', '2025-12-31', { 1: 120, 2: 90 }],
    ['disability-care-allowance.amount', '510185', '2026-01-01', 'listed'],
    ['disability-care-allowance.amount', '510185', '2022-02-28', 'none'],
    [
      'old-age-allowance.bands',
      '510185',
      '2025-06-20',
      [
        { from: 80, to: 89, amount: 60 },
        { from: 90, to: 99, amount: 240 },
        { from: 100, amount: 600 },
      ],
    ],
    ['tekun.selfCareTiers', '510185', '2025-06-20', { 'self-care': [0, 0], 'half-care': [1, 3], 'full-care': [4, 6] }],
  ])('%s at %s on %s: %j', (id, place, date, expected) => {
    expect(lookUp(id, place, date)).toEqual(expected)
  })

  test.each([
    ['2015-07-01', 370, 190],
    ['2021-12-01', 615, 415],
    ['2022-07-01', 680, 480],
    ['2023-07-01', 740, 533],
    ['2024-07-01', 788, 580],
    ['2025-07-01', 826, 620],
  ])('Sichuan floor of dibao from %s: urban %i, rural %i', (date, urban, rural) => {
    expect(lookUp('dibao.floor', '510000', date, 'urban')).toBe(urban)
    expect(lookUp('dibao.floor', '510000', date, 'rural')).toBe(rural)
  })

  test.each([
    ['2017-07-01', 500, 400],
    ['2021-12-01', 800, 540],
    ['2022-07-01', 884, 624],
    ['2023-07-01', 962, 693],
    ['2024-07-01', 1025, 754],
    ['2025-07-01', 1074, 806],
  ])('Sichuan floor of tekun from %s: urban %i, rural %i', (date, urban, rural) => {
    expect(lookUp('tekun.floor', '510000', date, 'urban')).toBe(urban)
    expect(lookUp('tekun.floor', '510000', date, 'rural')).toBe(rural)
  })

  test('published floors of tekun are 1.3 times those of dibao', () => {
    for (const date of ['2022-07-01', '2023-07-01', '2024-07-01', '2025-07-01']) {
      for (const area of ['urban', 'rural'] as const) {
        const ratio =
          Number(lookUp('tekun.floor', '510000', date, area)) / Number(lookUp('dibao.floor', '510000', date, area))
        expect(ratio).toBeCloseTo(1.3, 2)
      }
    }
  })

  test('a standard that differs by area asks for the area, not for a parameter', () => {
    expect(policy.parameter('dibao.floor', '510185', '2025-08-01')).toMatchObject({
      reason: 'area',
      path: 'household.area',
    })
    expect(lookUp('dibao.averageAid', '510185', '2009-11-20', 'rural')).toBe(56)
  })
})

test('on every date on which anything changes, every parameter has a value or a named gap at every place', () => {
  const dates = policy.changeDates()
  expect(dates.length).toBeGreaterThan(40)
  expect(dates.filter((date) => !isIsoDate(date))).toEqual([])
  const places = policy.places.all.filter(({ kind, ref }) => kind !== 'town' || ref === '510185/禾丰镇')
  const faults: string[] = []
  for (const date of dates) {
    for (const { ref } of places) {
      for (const { id } of policy.definitions) {
        for (const area of ['urban', 'rural'] as const) {
          const fault = faultOf(policy.parameter(id, ref, date, area), date)
          if (fault) faults.push(`${id} ${ref} ${date} ${area}: ${fault}`)
        }
      }
    }
  }
  expect(faults).toEqual([])
})

function faultOf(result: ParameterResult, date: string): string | undefined {
  if (!result.known) {
    if (result.path !== `parameter:${result.id}@${result.place}`) return `path ${result.path}`
    return (result.reason === 'listed') === (result.note !== undefined) ? undefined : 'a listed gap says why'
  }
  if (result.from > date || (result.until !== undefined && result.until < date)) return 'out of its dates'
  const { document, number, link } = result.source
  return document && (number || link || result.confidence === 'known' || document.includes('法'))
    ? undefined
    : 'no source'
}

test('nothing changes between two dates of change', () => {
  const dates = policy.changeDates()
  for (const [index, date] of dates.entries()) {
    const next = dates[index + 1] ?? '2040-01-01'
    const between = new Date((Date.parse(date) + Date.parse(next)) / 2).toISOString().slice(0, 10)
    for (const { id } of policy.definitions)
      expect(lookUp(id, '510185', between, 'rural')).toEqual(lookUp(id, '510185', date, 'rural'))
  }
})

test('a result is stamped with place, date, pack, version, hash and the day through which the data were checked', () => {
  expect(policy.stamp('510185', '2025-06-20')).toEqual({
    place: '510185',
    date: '2025-06-20',
    checkedThrough: '2026-11-28',
    pack: 'nuandong-law',
    version: expect.stringMatching(/^\d+\.\d+$/),
    hash: expect.stringMatching(/^[0-9a-f]{16}$/),
  })
})
