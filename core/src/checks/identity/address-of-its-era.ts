import type { FieldId } from '../../facts/fields.ts'
import { fail, type Reader, remembered, rowCheck, showDate, type Verdict } from '../engine/index.ts'

const ADDRESSES = ['address', 'hukouPlace', 'residence', 'county'] as const satisfies readonly FieldId[]

interface Era {
  code: string
  city: string
}

/**
 * A21. A code or city in an address that was not the county's on the date of the register: 512081 or 资阳市简阳市 from
 * 2016-05 on, 510185 or 成都市简阳市 before. The ID number keeps the code of its first registration and is not looked
 * at here. By the dated codes of the places.
 */
export default rowCheck({
  catalogue: 'A21',
  severity: 'doubt',
  citation: 'GB/T 2260',
  needs: [],
  for: { lists: 'people' },
  oneOf: [ADDRESSES],
  judge(row) {
    let odd: Verdict[] | undefined
    for (const id of ADDRESSES) {
      const wrong = row[id] && row.use(eraReader)(row[id])
      if (!wrong || row.repeatsAbove(id)) continue
      const [written, expected] = wrong.split(' ')
      odd ??= []
      odd.push(fail(id, { expected, params: { written, expected, date: showDate(row.today) } }))
    }
    return odd
  },
})

/** For an address that names the county by a code or city of another time: what it has and what it should have. */
const eraReader: Reader<(address: string) => string> = (_table, context) => {
  const { places } = context.policy
  const county = places.find(context.place.slice(0, 6))
  const code = county && places.codeOn(county.ref, context.date)
  const city = county?.parents.find(({ from = '', until = '9999' }) => from <= context.date && context.date <= until)
  if (!county || !code || !city) return () => () => ''
  const name = county.name.zh.replace(/[市县区]$/, '')
  const now: Era = { code, city: places.find(city.place)?.name.zh ?? '' }
  const otherCodes = county.codes.map((one) => one.code).filter((one) => one !== now.code)
  const otherCities = county.parents
    .map((one) => places.find(one.place)?.name.zh ?? '')
    .filter((one) => one && one !== now.city)
  const outdated = remembered((text: string) => {
    const plain = text.replace(/\s/g, '')
    const ownCode = /(?<!\d)\d{6}(?!\d)/.exec(plain)?.[0]
    if (ownCode && otherCodes.includes(ownCode)) return `${ownCode} ${now.code}`
    const ownCity = otherCities.find((one) => new RegExp(`${one.replace(/市$/, '')}(市|地区)?${name}`).test(plain))
    return ownCity ? `${ownCity} ${now.city}` : ''
  })
  return () => outdated
}
