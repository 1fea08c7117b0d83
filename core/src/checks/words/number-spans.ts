/** The figures from one to another, both included; without an end Infinity. */
export interface NumberSpan {
  from: number
  to: number
}

const UNIT = '(?:周?岁|万?元|亩|人|天|个?月|分|公里|级)?'
const FIGURE = String.raw`(\d[\d,]*(?:\.\d+)?)`
const BETWEEN = new RegExp(`^${FIGURE}${UNIT}[-—–~至到]+${FIGURE}${UNIT}(?:\\((?:不?含)\\))?$`)
const FROM = new RegExp(`^(?:满)?${FIGURE}${UNIT}(?:\\(含\\)|及|含)?以上$`)
const UP_TO = new RegExp(`^${FIGURE}${UNIT}(?:\\(含\\)|及|含)?(?:以下|以内)$`)
const BELOW = new RegExp(`^(?:不满|未满|低于|不足)${FIGURE}${UNIT}$`)

/** 90—99岁, 1000元以下, 100周岁及以上; undefined for any other text. */
export function numberSpan(text: string): NumberSpan | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const scale = plain.includes('万') ? 10_000 : 1
  const figure = (digits: string) => Number(digits.replaceAll(',', '')) * scale
  const between = BETWEEN.exec(plain)
  if (between) return { from: figure(between[1]), to: figure(between[2]) }
  const from = FROM.exec(plain)
  if (from) return { from: figure(from[1]), to: Number.POSITIVE_INFINITY }
  const end = UP_TO.exec(plain) ?? BELOW.exec(plain)
  return end ? { from: Number.NEGATIVE_INFINITY, to: figure(end[1]) } : undefined
}
