import { type FieldId, field } from '../../facts/fields.ts'
import { ageOn } from '../../identity/id-number.ts'
import { type Expression, fieldsOf, parseExpression } from '../../policy/expression.ts'
import type { PackCheck, Policy } from '../../policy/index.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type Check, rowCheck } from './check.ts'
import type { CheckContext } from './context.ts'
import { fail, PASS, unknown } from './verdict.ts'

/** Number of the catalogue that a county's own checks carry. */
export const LOCAL_CATALOGUE = 'LOCAL'

/** The checks that packs add, made from their expressions; their words come with the finding. */
export function packChecks(policy: Policy): (readonly [id: string, check: Check])[] {
  return policy.checks.map((own) => [`${own.pack}:${own.id}`, fromPack(own)] as const)
}

function fromPack({ expression: text, severity, citation, registers, message, from, until }: PackCheck): Check {
  const expression = parseExpression(text)
  const needs = fieldsOf(expression)
  const holds = (table: RegisterTable, context: CheckContext) => compile(expression, table, context)
  return rowCheck({
    catalogue: LOCAL_CATALOGUE,
    severity,
    citation,
    // the columns must be there; whether a blank cell matters is for the expression to say
    needs: [],
    oneOf: needs.map((id) => [id]),
    for: registers.length > 0 ? { kind: registers } : undefined,
    from,
    until,
    judge(row) {
      const verdict = row.use(holds)
      if (verdict === null) return unknown(needs)
      return verdict === false ? fail(needs, { params: { zh: message.zh, en: message.en } }) : PASS
    },
  })
}

type Value = number | string | boolean | null
type Reader = (row: number) => Value

/**
 * A closure for one table; `null` where a value that decides is missing (Kleene's logic for and, or, not). Money in
 * yuan.
 */
function compile(expression: Expression, table: RegisterTable, context: CheckContext): Reader {
  const inner = (one: Expression) => compile(one, table, context)
  switch (expression.kind) {
    case 'literal':
      return () => expression.value
    case 'field':
      return fieldReader(expression.id, table, context)
    case 'minus': {
      const operand = inner(expression.operand)
      return (row) => negate(operand(row))
    }
    case 'not': {
      const operand = inner(expression.operand)
      return (row) => {
        const value = operand(row)
        return value === null ? null : !value
      }
    }
    case 'arithmetic': {
      const [left, right, operate] = [inner(expression.left), inner(expression.right), ARITHMETIC[expression.operator]]
      return (row) => both(left(row), right(row), (a, b) => operate(a as number, b as number))
    }
    case 'compare': {
      const [left, right, operate] = [inner(expression.left), inner(expression.right), COMPARE[expression.operator]]
      return (row) => both(left(row), right(row), operate)
    }
    case 'logic': {
      const [left, right] = [inner(expression.left), inner(expression.right)]
      const decides = expression.operator === 'or'
      return (row) => {
        const [a, b] = [left(row), right(row)]
        if (a === decides || b === decides) return decides
        return a === null || b === null ? null : !decides
      }
    }
    case 'in': {
      const operand = inner(expression.operand)
      const values = expression.values.map(inner)
      return (row) => {
        const value = operand(row)
        return value === null ? null : values.some((one) => one(row) === value)
      }
    }
    case 'call':
      return callReader(expression, table, context)
  }
}

const ARITHMETIC: Record<'+' | '-' | '*' | '/', (a: number, b: number) => Value> = {
  '+': (a, b) => tidy(a + b),
  '-': (a, b) => tidy(a - b),
  '*': (a, b) => tidy(a * b),
  '/': (a, b) => (b === 0 ? null : a / b),
}
/** Sums of yuan and fen without the dust of binary fractions. */
const tidy = (value: number) => Math.round(value * 1e6) / 1e6
type Known = number | string | boolean
const COMPARE: Record<'=' | '!=' | '<' | '<=' | '>' | '>=', (a: Known, b: Known) => boolean> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
}
const both = (a: Value, b: Value, operate: (a: Known, b: Known) => Value): Value =>
  a === null || b === null ? null : operate(a, b)
const negate = (value: Value): Value => (value === null ? null : -(value as number))

function fieldReader(id: FieldId, table: RegisterTable, context: CheckContext): Reader {
  const { type, of } = field(id)
  const blank = table.blank(id)
  // what stands once for a household holds for each of its rows
  const at =
    of === 'household'
      ? (row: number) => (blank[row] ? table.householdRow(id, table.households.of[row]) : row)
      : (row: number) => row
  if (type === 'date') {
    const values = table.date(id)
    return (row) => (values[at(row)] > 0 ? values[at(row)] : null)
  }
  if (type === 'money' || type === 'count' || type === 'number' || type === 'percent') {
    const values = table.number(id)
    const unit = type === 'money' ? 100 : 1
    return (row) => (Number.isNaN(values[at(row)]) ? null : values[at(row)] / unit)
  }
  const codes = table.text(id)
  if (type === 'yes-no')
    return (row) => (codes[at(row)] < 0 ? null : /^(是|有|√|已)/.test(context.textOf(codes[at(row)])))
  return (row) => (codes[at(row)] < 0 ? null : context.textOf(codes[at(row)]))
}

function callReader(
  { name, args }: Extract<Expression, { kind: 'call' }>,
  table: RegisterTable,
  context: CheckContext,
): Reader {
  const readers = args.map((one) => compile(one, table, context))
  const [first, second] = readers
  const id = args[0]?.kind === 'field' ? args[0].id : undefined
  const { of, start, rows } = table.households
  switch (name) {
    case 'blank':
      return (row) => first(row) === null
    case 'filled':
      return (row) => first(row) !== null
    case 'length':
      return (row) => map(first(row), (text) => String(text).length)
    case 'contains':
      return (row) => both(first(row), second(row), (text, part) => String(text).includes(String(part)))
    case 'begins':
      return (row) => both(first(row), second(row), (text, part) => String(text).startsWith(String(part)))
    case 'round':
      return (row) => map(first(row), (value) => Math.round(value as number))
    case 'abs':
      return (row) => map(first(row), (value) => Math.abs(value as number))
    case 'min':
      return (row) => both(first(row), second(row), (a, b) => Math.min(a as number, b as number))
    case 'max':
      return (row) => both(first(row), second(row), (a, b) => Math.max(a as number, b as number))
    case 'year':
      return (row) => map(first(row), (date) => Math.floor((date as number) / 10000))
    case 'age':
      return (row) => map(first(row), (value) => ageFrom(value, id, context))
    case 'rows':
      return (row) => start[of[row] + 1] - start[of[row]]
    case 'count':
      return id ? countReader(id, table) : () => null
    case 'today':
      return () => context.dateNumber
    case 'sum': {
      const read = id ? memberReader(id, table) : () => null
      return (row) => {
        let total = 0
        for (let i = start[of[row]]; i < start[of[row] + 1]; i++) {
          const value = read(rows[i])
          if (value === null) return null
          total += value
        }
        return tidy(total)
      }
    }
  }
}

function memberReader(id: FieldId, table: RegisterTable): (row: number) => number | null {
  const values = table.number(id)
  const unit = field(id).type === 'money' ? 100 : 1
  return (row) => (Number.isNaN(values[row]) ? null : values[row] / unit)
}

function countReader(id: FieldId, table: RegisterTable): Reader {
  const codes = table.text(id)
  const counts = new Map<number, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return (row) => (codes[row] < 0 ? null : (counts.get(codes[row]) ?? 0))
}

const map = (value: Value, read: (value: Known) => Value): Value => (value === null ? null : read(value))

/** Completed years, from a date of birth or an ID number. */
function ageFrom(value: Known, id: FieldId | undefined, context: CheckContext): Value {
  const isIdNumber = id !== undefined && field(id).type === 'id-number'
  const birth = isIdNumber ? context.ids.birth(context.set.dictionary.intern(String(value))) : Number(value)
  return birth > 0 ? ageOn(birth, context.dateNumber) : null
}
