/** A family of the classroom as a case file (JSON): yuan and days with strokes, as people write them. */
import { factAt } from '../../facts/case-facts.ts'
import type { CaseFacts } from '../../programmes/index.ts'
import { FEN, isoOf } from '../fact-values.ts'

export function writeCase(title: string, { place, date, household }: CaseFacts): string {
  return `${JSON.stringify({ title, place, date, household: written('household', household) }, null, 2)}\n`
}

function written(path: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item, index) => written(`${path}[${index}]`, item))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, written(`${path}.${key}`, item)]))
  if (typeof value !== 'number') return value
  const type = factAt(path)?.type
  if (type === 'money') return value / FEN
  return type === 'date' ? isoOf(value) : value
}
