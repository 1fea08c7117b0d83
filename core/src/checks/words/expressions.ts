import { remembered } from '../../facts/remembered.ts'

/** How a figure is reckoned, as a line writes it: numbers, words for columns, and what is done with them. */
export type Expression =
  | { readonly number: number }
  | { readonly word: string }
  | { readonly operator: Operator; readonly left: Expression; readonly right: Expression }
type Operator = '+' | '-' | '*' | '/'

const SIGNS: Readonly<Record<string, string>> = {
  '×': '*',
  '✕': '*',
  x: '*',
  X: '*',
  '÷': '/',
  '±': '+',
  '－': '-',
  '—': '-',
  '−': '-',
  '–': '-',
  '[': '(',
  ']': ')',
  '【': '(',
  '】': ')',
}
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/乘以/g, '*'],
  [/除以/g, '/'],
  [/减去|扣除/g, '-'],
  [/加上/g, '+'],
]
/** A number may say of what it is: 345元, 3个月, 70%, 860元/人·月. */
const TOKEN = /(\d+(?:\.\d+)?)(%|‰)?(?:元|个?月|人|天|户)?(?:\/[人户年月·]+)?|[-+*/()]|[^-+*/()\d]+/g
/** 12个月内自付费用: which bills are counted, and no factor */
const WITHIN = /(^|[-+*/(])(?:近|前|过去|连续|申请前)?(?:\d{1,2}|十二|六|三)个月(?:以?内|以来)的?(?=[^-+*/()\d])/g
const PARTS: Readonly<Record<string, number>> = { '%': 100, '‰': 1000 }

/** `（标准－人均收入）×保障人数` as an expression; undefined where it is none, or names nothing but numbers. */
export const expressionIn = remembered((text: string): Expression | undefined => {
  let plain = text.normalize('NFKC').replace(/\s/g, '')
  for (const [spoken, sign] of SPOKEN) plain = plain.replace(spoken, sign)
  plain = [...plain].map((one) => SIGNS[one] ?? one).join('')
  plain = plain.replace(WITHIN, '$1')
  const tokens = [...plain.matchAll(TOKEN)].map(([token, number, share]) => ({
    token,
    number: number === undefined ? undefined : Number(number) / (PARTS[share] ?? 1),
  }))
  let at = 0
  const next = () => tokens[at]?.token
  const operand = (): Expression | undefined => {
    const one = tokens[at++]
    if (!one) return undefined
    if (one.token === '(') {
      const inner = sum()
      return tokens[at++]?.token === ')' ? inner : undefined
    }
    if (one.number !== undefined) return { number: one.number }
    if (/^[-+*/()]$/.test(one.token)) return undefined
    // 标准860元: the word names the number; 自付费用的70%
    const named = tokens[at]?.number
    if (named === undefined) return { word: one.token }
    at++
    const number = { number: named }
    return one.token.endsWith('的') ? { operator: '*', left: { word: one.token.slice(0, -1) }, right: number } : number
  }
  const chain = (operators: string, part: () => Expression | undefined): Expression | undefined => {
    let left = part()
    while (left && next() !== undefined && operators.includes(next())) {
      const operator = tokens[at++].token as Operator
      const right = part()
      left = right && { operator, left, right }
    }
    return left
  }
  const product = () => chain('*/', operand)
  const sum = (): Expression | undefined => chain('+-', product)
  const whole = sum()
  return whole && at === tokens.length && 'operator' in whole && wordsIn(whole).length > 0 ? whole : undefined
})

/** The words for columns, each once. */
export function wordsIn(expression: Expression): string[] {
  if ('word' in expression) return [expression.word]
  if ('number' in expression) return []
  return [...new Set([...wordsIn(expression.left), ...wordsIn(expression.right)])]
}

/** What an expression gives where its words have these values; undefined where one has none. */
export function resultOf(expression: Expression, of: (word: string) => number | undefined): number | undefined {
  if ('number' in expression) return expression.number
  if ('word' in expression) return of(expression.word)
  const [left, right] = [resultOf(expression.left, of), resultOf(expression.right, of)]
  if (left === undefined || right === undefined) return undefined
  if (expression.operator === '+') return left + right
  if (expression.operator === '-') return left - right
  return expression.operator === '*' ? left * right : left / right
}
