/** Amounts of money in Chinese words, as vouchers write them. */

const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  ['零〇○', '壹一', '贰二两', '叁三', '肆四', '伍五', '陆六', '柒七', '捌八', '玖九'].flatMap((same, value) =>
    [...same].map((one) => [one, value]),
  ),
)
const SMALL: Readonly<Record<string, number>> = { 拾: 10, 十: 10, 佰: 100, 百: 100, 仟: 1000, 千: 1000 }
const AMOUNT = /^(?:人民币)?([零〇○壹一贰二两叁三肆四伍五陆六柒七捌八玖九拾十佰百仟千万萬亿]+)[元圆块](?:整|正|)(.*)$/
const CENTS = /^(?:零)?(?:(.)角)?(?:零)?(?:(.)分)?(?:整|正)?$/

/** 贰仟贰佰肆拾元整 → 2240; undefined for what is no amount in words. */
export function yuanInWords(text: string): number | undefined {
  const [, whole, rest = ''] = AMOUNT.exec(text.normalize('NFKC').replace(/[\s:：¥￥]/g, '')) ?? []
  const [cents, jiao, fen] = CENTS.exec(rest) ?? []
  if (whole === undefined || cents === undefined) return undefined
  const yuan = wholeOf(whole) + ((jiao ? DIGITS[jiao] : 0) * 10 + (fen ? DIGITS[fen] : 0)) / 100
  return Number.isNaN(yuan) ? undefined : yuan
}

function wholeOf(words: string): number {
  let [total, section, digit] = [0, 0, 0]
  for (const one of words) {
    if (one in DIGITS) {
      digit = DIGITS[one]
      continue
    }
    const sum = section + digit
    // 拾伍 is fifteen
    if (one in SMALL) section += (sum === 0 ? 1 : digit) * SMALL[one]
    else {
      total = one === '亿' ? (total + sum) * 1e8 : total + sum * 1e4
      section = 0
    }
    digit = 0
  }
  return total + section + digit
}
