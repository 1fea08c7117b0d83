import type { Category } from './filter.ts'

/** A shape for each category, so that none is told by colour alone. */
const shapes: Record<Category, string> = {
  error: 'M8 1 15 8 8 15 1 8Z',
  doubt: 'M8 1.5 15.2 14.5H.8Z',
  notice: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z',
  unknown: 'M2 2h12v12H2Zm2 2v8h8V4Z',
}

export function SeverityIcon({ category }: { category: Category }) {
  return (
    <svg className={`nd-icon nd-${category}`} viewBox="0 0 16 16" width="11" height="11" aria-hidden="true">
      <path d={shapes[category]} fill="currentColor" fillRule="evenodd" />
    </svg>
  )
}
