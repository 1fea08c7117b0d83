import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  Parser,
  parseDocument,
} from 'yaml'

/** Where something stands in a pack: keys and list positions from the root. */
export type KeyPath = readonly (string | number)[]

/** What is wrong with a pack, as data; the sentences are in `text/policy.ts`. */
export interface PackProblem {
  code: PackProblemCode
  file: string
  /** from 1 */
  line: number
  /** e.g. `parameters[0].values[1].number`; empty for the whole file */
  key: string
  params: Record<string, string | number>
}

export const PACK_PROBLEMS = [
  'syntax',
  'repeated-key',
  'empty-file',
  'too-many-references',
  'unknown-reference',
  'refers-to-itself',
  'too-deep',
  'too-large',
  'unknown-key',
  'missing-key',
  'wrong-type',
  'needs-quotes',
  'empty-text',
  'not-one-of',
  'bad-id',
  'bad-date',
  'dates-reversed',
  'overlapping-dates',
  'no-document-number',
  'unknown-parameter',
  'repeated-parameter',
  'unknown-place',
  'wrong-parent',
  'unknown-unit',
  'wrong-unit',
  'wrong-value',
  'negative',
  'above-maximum',
  'below-minimum',
  'below-fen',
  'below-official-floor',
  'too-big',
  'unknown-choice',
  'bands-order',
  'repeated-check',
  'bad-expression',
] as const
/** What is said of a pack that is used all the same. */
export const PACK_WARNINGS = ['below-floor'] as const
export type PackProblemCode = (typeof PACK_PROBLEMS)[number] | (typeof PACK_WARNINGS)[number]

/** The most letters of a pack or a case: what a person writes has a hundredth of it. */
export const MAX_LENGTH = 2_000_000
/** The most lists and maps inside each other, as written and with references put in. */
export const MAX_DEPTH = 40
/** The most values, with references put in. */
const MAX_VALUES = 200_000

/** Raises problems at places of one file. */
export type Report = (
  code: PackProblemCode,
  path: KeyPath,
  params?: PackProblem['params'],
  at?: 'key' | 'value',
) => void

export interface PackDocument {
  data: unknown
  problems: PackProblem[]
  report: Report
  /** line of the value at the path, or of the nearest part of it that exists */
  lineOf(path: KeyPath): number
}

/** Reads YAML or JSON, which YAML contains, and remembers the line of every key. */
export function readDocument(text: string, file: string): PackDocument {
  const limit = beyondLimit(text)
  if (limit) return unread({ code: limit, file, line: 1, key: '', params: { limit: LIMITS[limit] } })
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'error' })
  const problems: PackProblem[] = []

  const nodeLine = (node: unknown): number | undefined =>
    isNode(node) && node.range ? counter.linePos(node.range[0]).line : undefined

  const lineOf = (path: KeyPath, at: 'key' | 'value' = 'value'): number => {
    let node: unknown = document.contents
    let line = nodeLine(node) ?? 1
    path.forEach((step, depth) => {
      const isLast = depth === path.length - 1
      const pair = isMap(node) ? node.items.find((item) => keyText(item) === String(step)) : undefined
      node = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined
      line = nodeLine(pair && (isLast && at === 'key' ? pair.key : (pair.value ?? pair.key))) ?? nodeLine(node) ?? line
    })
    return line
  }

  const report: Report = (code, path, params = {}, at) => {
    problems.push({ code, file, line: lineOf(path, at), key: keyOf(path), params })
  }

  const firstError = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0])[0] // one slip makes many errors after it
  if (firstError) {
    const start = firstError.pos[0]
    const line = counter.linePos(start).line
    const name = /^[^\s:]+/.exec(text.slice(start))?.[0] ?? ''
    const isRepeated = firstError.code === 'DUPLICATE_KEY'
    problems.push({
      code: isRepeated ? 'repeated-key' : 'syntax',
      file,
      line,
      key: isRepeated ? name : '',
      params: { name },
    })
  } else if (document.contents === null) {
    problems.push({ code: 'empty-file', file, line: 1, key: '', params: {} })
  }
  return { data: problems.length === 0 ? expanded(document, report) : undefined, problems, report, lineOf }
}

const LIMITS = { 'too-large': MAX_LENGTH, 'too-deep': MAX_DEPTH }

/**
 * Whether a text is longer or deeper than any pack or case; told before the parser builds, call within call, what it
 * holds.
 */
function beyondLimit(text: string): keyof typeof LIMITS | undefined {
  if (text.length > MAX_LENGTH) return 'too-large'
  const parser = new Parser()
  for (const lexeme of new Lexer().lex(text)) {
    for (const _token of parser.next(lexeme));
    // its open tokens: the lists and maps around the place, the document and the value itself
    if (parser.stack.length > MAX_DEPTH + 4) return 'too-deep'
  }
  return undefined
}

function unread(problem: PackProblem): PackDocument {
  return { data: undefined, problems: [problem], report: () => {}, lineOf: () => 1 }
}

/** The plain values. References to references can grow beyond all bounds, and one may refer to what it stands in. */
function expanded(document: Document, report: Report): unknown {
  let data: unknown
  try {
    data = document.toJS()
  } catch (error) {
    const isUnknown = error instanceof Error && error.message.startsWith('Unresolved alias')
    report(isUnknown ? 'unknown-reference' : 'too-many-references', [])
    return undefined
  }
  const fault = faultOfValues(data)
  if (!fault) return data
  report(fault, [], { limit: MAX_DEPTH })
  return undefined
}

function faultOfValues(data: unknown): 'refers-to-itself' | 'too-deep' | 'too-many-references' | undefined {
  let values = 0
  const walk = (value: unknown, above: readonly unknown[]): ReturnType<typeof faultOfValues> => {
    if (++values > MAX_VALUES) return 'too-many-references'
    if (typeof value !== 'object' || value === null) return undefined
    if (above.includes(value)) return 'refers-to-itself'
    if (above.length >= MAX_DEPTH) return 'too-deep'
    const within = [...above, value]
    for (const item of Object.values(value)) {
      const fault = walk(item, within)
      if (fault) return fault
    }
    return undefined
  }
  return walk(data, [])
}

function keyText(pair: Pair<unknown, unknown>): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key as Node)
}

/** `parameters[0].values[1].number` */
export function keyOf(path: KeyPath): string {
  return path.map((step, depth) => (typeof step === 'number' ? `[${step}]` : depth === 0 ? step : `.${step}`)).join('')
}
