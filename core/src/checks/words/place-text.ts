/** What an address names: county, town, village; '' where it does not. */
export interface PlaceText {
  county: string
  town: string
  village: string
}

/**
 * Reads 四川省成都市简阳市三星镇井田村3组: the last county before the town, the town, the village, without their
 * endings.
 */
export function readPlace(text: string): PlaceText {
  let rest = text
    .normalize('NFKC')
    .replace(/\s|^\d{6,12}/g, '')
    .replace(/^.{2,8}?(省|自治区)/, '')
    .replace(/^(北京|上海|天津|重庆)市/, '')
  let county = ''
  for (let found = countyAt(rest); found; found = countyAt(rest)) {
    county = found.replace(/[县市区州]$/, '')
    rest = rest.slice(found.length)
  }
  const town = /^([\u4e00-\u9fff]{1,8}?)(镇|乡|街道办事处|街道|街办)/.exec(rest)
  if (town) rest = rest.slice(town[0].length)
  const village = /^([\u4e00-\u9fff]{1,8}?)(村|社区|居委会|居)/.exec(rest)
  return { county, town: town?.[1] ?? '', village: village?.[1] ?? '' }
}

/** A city, prefecture, county or district at the beginning; 小区 and 社区 are none. */
function countyAt(text: string): string | undefined {
  const found = /^[\u4e00-\u9fff]{1,6}?(?:市|州|县|区)/.exec(text)?.[0]
  return found && !/[小社园新]区$|[镇乡村道]/.test(found) && found.length >= 2 ? found : undefined
}

/** Two places that both name a level and name it differently; the nearest level above decides first. */
export function differentPlaces(a: PlaceText, b: PlaceText): boolean {
  for (const level of ['county', 'town', 'village'] as const) {
    if (a[level] && b[level] && a[level] !== b[level]) return true
  }
  return false
}
