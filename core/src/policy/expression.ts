/**
 * The small language in which a county writes a check of its own: a condition over fields that holds where a row is in
 * order.
 */
import { type FieldId, field, fieldIds, fieldsForLabel } from '../facts/fields.ts'

export type ExpressionType = 'number' | 'text' | 'date' | 'boolean'

export type Expression =
  | { kind: 'literal'; type: ExpressionType; value: number | string | boolean }
  | { kind: 'field'; type: ExpressionType; id: FieldId }
  | { kind: 'call'; type: ExpressionType; name: FunctionName; args: Expression[] }
  | { kind: 'minus'; type: 'number'; operand: Expression }
  | { kind: 'not'; type: 'boolean'; operand: Expression }
  | { kind: 'arithmetic'; type: 'number'; operator: '+' | '-' | '*' | '/'; left: Expression; right: Expression }
  | { kind: 'compare'; type: 'boolean'; operator: Comparison; left: Expression; right: Expression }
  | { kind: 'logic'; type: 'boolean'; operator: 'and' | 'or'; left: Expression; right: Expression }
  | { kind: 'in'; type: 'boolean'; operand: Expression; values: Expression[] }

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>='

export type ExpressionFaultCode =
  | 'unreadable'
  | 'unexpected'
  | 'unfinished'
  | 'unknown-field'
  | 'unknown-function'
  | 'wrong-argument-count'
  | 'wrong-operand'
  | 'not-a-condition'
  | 'too-long'
  | 'too-deep'

/** The most letters of an expression, and the most brackets, `not` and `-` inside each other. */
const MAX_LENGTH = 2000
const MAX_DEPTH = 40

/** What is wrong with an expression: where (from 1) and at which word. */
export class ExpressionFault extends Error {
  constructor(
    readonly code: ExpressionFaultCode,
    readonly position: number,
    readonly word: string,
    readonly expected = '',
  ) {
    super(code)
  }
}

interface Signature {
  type: ExpressionType
  takes: readonly (ExpressionType | 'field' | 'any')[]
  zh: string
}

/**
 * Functions with what they take and give; `age` is in completed years on the date of the check, `sum` and `rows` are
 * over the household, `count` is how many rows of the sheet have the same text.
 */
export const FUNCTIONS = {
  blank: { type: 'boolean', takes: ['field'], zh: '为空' },
  filled: { type: 'boolean', takes: ['field'], zh: '不为空' },
  length: { type: 'number', takes: ['text'], zh: '长度' },
  contains: { type: 'boolean', takes: ['text', 'text'], zh: '包含' },
  begins: { type: 'boolean', takes: ['text', 'text'], zh: '开头是' },
  round: { type: 'number', takes: ['number'], zh: '取整' },
  abs: { type: 'number', takes: ['number'], zh: '绝对值' },
  min: { type: 'number', takes: ['number', 'number'], zh: '较小' },
  max: { type: 'number', takes: ['number', 'number'], zh: '较大' },
  year: { type: 'number', takes: ['date'], zh: '年份' },
  age: { type: 'number', takes: ['any'], zh: '年龄' },
  sum: { type: 'number', takes: ['field'], zh: '户内合计' },
  rows: { type: 'number', takes: [], zh: '户内行数' },
  count: { type: 'number', takes: ['field'], zh: '同值行数' },
  today: { type: 'date', takes: [], zh: '核对日期' },
} as const satisfies Record<string, Signature>
export type FunctionName = keyof typeof FUNCTIONS

interface Token {
  kind: 'number' | 'text' | 'date' | 'word' | 'sign' | 'end'
  text: string
  position: number
}

const TOKEN =
  /\s*(?:(\d{4}-\d{2}-\d{2})|(\d+(?:\.\d+)?%?)|'([^']*)'|"([^"]*)"|“([^”]*)”|([\p{L}_][\p{L}\p{N}_]*)|(<=|>=|!=|<>|==|≤|≥|≠|[=<>+\-*/(),，（）]))/uy
const SIGNS: Record<string, string> = {
  '==': '=',
  '<>': '!=',
  '≠': '!=',
  '≤': '<=',
  '≥': '>=',
  '，': ',',
  '（': '(',
  '）': ')',
}
const WORDS = new Map(
  Object.entries({
    且: 'and',
    并且: 'and',
    或: 'or',
    或者: 'or',
    非: 'not',
    不是: 'not',
    属于: 'in',
    是: 'true',
    否: 'false',
  }),
)

function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  let at = 0
  while (text.slice(at).trim() !== '') {
    TOKEN.lastIndex = at
    const found = TOKEN.exec(text)
    if (!found) {
      const rest = text.slice(at)
      throw new ExpressionFault('unreadable', at + rest.length - rest.trimStart().length + 1, rest.trim().slice(0, 8))
    }
    const position = at + found[0].length - found[0].trimStart().length + 1
    const [, date, number, single, double, quoted, word, sign] = found
    const quote = single ?? double ?? quoted
    if (date) tokens.push({ kind: 'date', text: date, position })
    else if (number) tokens.push({ kind: 'number', text: number, position })
    else if (quote !== undefined) tokens.push({ kind: 'text', text: quote, position })
    else if (word) tokens.push({ kind: 'word', text: WORDS.get(word) ?? word, position })
    else tokens.push({ kind: 'sign', text: SIGNS[sign] ?? sign, position })
    at = TOKEN.lastIndex
  }
  tokens.push({ kind: 'end', text: '', position: text.length + 1 })
  return tokens
}

/**
 * Reads a condition, e.g. `monthlyAmount <= standard * insuredPersons` or
 * `年龄(出生日期) >= 60 或 保障类别 属于 ('农村低保')`. Fields by id or Chinese label; money in yuan; `and or not in`
 * also as 且 或 非 属于. Throws `ExpressionFault`.
 */
export function parseExpression(text: string): Expression {
  if (text.length > MAX_LENGTH) throw new ExpressionFault('too-long', MAX_LENGTH, '', String(MAX_LENGTH))
  const parser = new Parser(tokenise(text))
  const expression = parser.whole()
  if (expression.type !== 'boolean') throw new ExpressionFault('not-a-condition', 1, text.trim().slice(0, 20))
  return expression
}

const COMPARISONS = new Set(['=', '!=', '<', '<=', '>', '>='])

class Parser {
  private at = 0
  private depth = 0
  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Expression {
    const expression = this.or()
    if (this.now.kind !== 'end') throw this.unexpected()
    return expression
  }

  private get now(): Token {
    return this.tokens[this.at]
  }

  private take(text: string): boolean {
    const found = (this.now.kind === 'sign' || this.now.kind === 'word') && this.now.text === text
    if (found) this.at++
    return found
  }

  private expect(text: string): void {
    if (!this.take(text))
      throw this.now.kind === 'end'
        ? new ExpressionFault('unfinished', this.now.position, '', text)
        : this.unexpected(text)
  }

  private unexpected(expected = ''): ExpressionFault {
    return this.now.kind === 'end'
      ? new ExpressionFault('unfinished', this.now.position, '', expected)
      : new ExpressionFault('unexpected', this.now.position, this.now.text, expected)
  }

  /** What stands in brackets or after a sign; so much of it may stand inside each other. */
  private inside<T>(read: () => T): T {
    if (++this.depth > MAX_DEPTH) throw new ExpressionFault('too-deep', this.now.position, '', String(MAX_DEPTH))
    const found = read()
    this.depth--
    return found
  }

  private or(): Expression {
    let left = this.and()
    for (let position = this.now.position; this.take('or'); position = this.now.position) {
      const right = this.and()
      requireType(left, 'boolean', position, 'or')
      requireType(right, 'boolean', position, 'or')
      left = { kind: 'logic', type: 'boolean', operator: 'or', left, right }
    }
    return left
  }

  private and(): Expression {
    let left = this.not()
    for (let position = this.now.position; this.take('and'); position = this.now.position) {
      const right = this.not()
      requireType(left, 'boolean', position, 'and')
      requireType(right, 'boolean', position, 'and')
      left = { kind: 'logic', type: 'boolean', operator: 'and', left, right }
    }
    return left
  }

  private not(): Expression {
    const { position } = this.now
    if (!this.take('not')) return this.comparison()
    const operand = this.inside(() => this.not())
    requireType(operand, 'boolean', position, 'not')
    return { kind: 'not', type: 'boolean', operand }
  }

  private comparison(): Expression {
    const left = this.sum()
    const { text, position, kind } = this.now
    if (this.take('in')) {
      this.expect('(')
      const values = [this.sum()]
      while (this.take(',')) values.push(this.sum())
      this.expect(')')
      for (const value of values) requireSame(left, value, position, 'in')
      return { kind: 'in', type: 'boolean', operand: left, values }
    }
    if (kind !== 'sign' || !COMPARISONS.has(text)) return left
    this.at++
    const right = this.sum()
    requireSame(left, right, position, text)
    return { kind: 'compare', type: 'boolean', operator: text as Comparison, left, right }
  }

  private sum(): Expression {
    let left = this.product()
    for (;;) {
      const { text, position } = this.now
      if (!this.take('+') && !this.take('-')) return left
      left = arithmetic(text as '+' | '-', left, this.product(), position)
    }
  }

  private product(): Expression {
    let left = this.factor()
    for (;;) {
      const { text, position } = this.now
      if (!this.take('*') && !this.take('/')) return left
      left = arithmetic(text as '*' | '/', left, this.factor(), position)
    }
  }

  private factor(): Expression {
    const { kind, text, position } = this.now
    if (this.take('-')) {
      const operand = this.inside(() => this.factor())
      requireType(operand, 'number', position, '-')
      return { kind: 'minus', type: 'number', operand }
    }
    if (this.take('(')) {
      const inner = this.inside(() => this.or())
      this.expect(')')
      return inner
    }
    if (kind === 'sign' || kind === 'end') throw this.unexpected()
    this.at++
    if (kind === 'number')
      return { kind: 'literal', type: 'number', value: text.endsWith('%') ? Number(text.slice(0, -1)) : Number(text) }
    if (kind === 'text') return { kind: 'literal', type: 'text', value: text }
    if (kind === 'date') return { kind: 'literal', type: 'date', value: Number(text.replaceAll('-', '')) }
    if (text === 'true' || text === 'false') return { kind: 'literal', type: 'boolean', value: text === 'true' }
    return this.take('(') ? this.call(text, position) : fieldNamed(text, position)
  }

  private call(word: string, position: number): Expression {
    const name = (Object.keys(FUNCTIONS) as FunctionName[]).find(
      (known) => known === word || FUNCTIONS[known].zh === word,
    )
    if (!name) throw new ExpressionFault('unknown-function', position, word, Object.keys(FUNCTIONS).join(' '))
    const args: Expression[] = []
    if (!this.take(')')) {
      do args.push(this.inside(() => this.or()))
      while (this.take(','))
      this.expect(')')
    }
    const { takes, type }: Signature = FUNCTIONS[name]
    if (args.length !== takes.length)
      throw new ExpressionFault('wrong-argument-count', position, word, String(takes.length))
    for (const [index, wanted] of takes.entries()) {
      const given = args[index]
      const fits = wanted === 'any' || (wanted === 'field' ? given.kind === 'field' : given.type === wanted)
      if (!fits) throw new ExpressionFault('wrong-operand', position, word, wanted)
    }
    return { kind: 'call', type, name, args }
  }
}

function fieldNamed(word: string, position: number): Expression {
  const id = (fieldIds as string[]).includes(word) ? (word as FieldId) : fieldsForLabel(word)[0]
  if (!id) throw new ExpressionFault('unknown-field', position, word)
  return { kind: 'field', type: typeOf(id), id }
}

function typeOf(id: FieldId): ExpressionType {
  const { type } = field(id)
  if (type === 'money' || type === 'count' || type === 'number' || type === 'percent') return 'number'
  if (type === 'date') return 'date'
  return type === 'yes-no' ? 'boolean' : 'text'
}

function arithmetic(
  operator: '+' | '-' | '*' | '/',
  left: Expression,
  right: Expression,
  position: number,
): Expression {
  requireType(left, 'number', position, operator)
  requireType(right, 'number', position, operator)
  return { kind: 'arithmetic', type: 'number', operator, left, right }
}

function requireType(operand: Expression, type: ExpressionType, position: number, word: string): void {
  if (operand.type !== type) throw new ExpressionFault('wrong-operand', position, word, type)
}

function requireSame(left: Expression, right: Expression, position: number, word: string): void {
  if (left.type !== right.type) throw new ExpressionFault('wrong-operand', position, word, left.type)
}

/**
 * The fields that an expression needs a value of; those asked about with `blank` and `filled` only are not among them.
 */
export function fieldsOf(expression: Expression): FieldId[] {
  const found = new Set<FieldId>()
  const walk = (one: Expression): void => {
    if (one.kind === 'field') found.add(one.id)
    else if (one.kind === 'call') {
      if (one.name !== 'blank' && one.name !== 'filled') one.args.forEach(walk)
    } else if (one.kind === 'minus' || one.kind === 'not') walk(one.operand)
    else if (one.kind === 'in') [one.operand, ...one.values].forEach(walk)
    else if (one.kind !== 'literal') [one.left, one.right].forEach(walk)
  }
  walk(expression)
  return [...found]
}
