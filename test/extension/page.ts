import { JSDOM } from 'jsdom'
import { CHECKS } from '../../extension/src/hint/checks/index.ts'
import { runChecks } from '../../extension/src/hint/run.ts'
import { fenOf } from '../../extension/src/page/amount.ts'
import type { SiteLabels } from '../../extension/src/page/fields.ts'
import { type FieldOnPage, type PageReading, readPage } from '../../extension/src/page/read.ts'

/** What the content script needs of a browser, given by jsdom, which lays nothing out: what is not `hidden` or `display:none` is shown. */
function enter(dom: JSDOM): void {
  const { window } = dom
  window.Element.prototype.getClientRects = function (this: Element) {
    for (let element: Element | null = this; element; element = element.parentElement)
      if (element.hasAttribute('hidden') || window.getComputedStyle(element).display === 'none')
        return [] as unknown as DOMRectList
    return [{}] as unknown as DOMRectList
  }
  for (const name of [
    'Node',
    'Element',
    'HTMLInputElement',
    'HTMLSelectElement',
    'HTMLTextAreaElement',
    'getComputedStyle',
  ] as const)
    Object.assign(globalThis, { [name]: window[name] })
  Object.assign(globalThis, { CSS: { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } })
}

function finish<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

export function parse(body: string): Document {
  const dom = new JSDOM(`<!doctype html><html><body>${body}</body></html>`)
  enter(dom)
  return dom.window.document
}

export function read(body: string | Document, site: SiteLabels = {}): PageReading {
  return finish(readPage(typeof body === 'string' ? parse(body) : body, site))
}

/** `field=value` of each field, in the order in which they were read. */
export function pairs({ fields }: PageReading): string[] {
  return fields.map(({ field, value }) => `${field}=${value}`)
}

/** The fields of each person or row as one object. */
export function groups({ fields }: PageReading): Record<string, string>[] {
  const found = new Map<string, Record<string, string>>()
  for (const { group, role, field, value } of fields) {
    const key = `${role}/${group}`
    found.set(key, { ...(found.get(key) ?? { role }), [field]: value })
  }
  return [...found.values()]
}

/** `check.variant@field` of each hint. */
export function hints(body: string | PageReading, today = 20250620): string[] {
  const { fields } = typeof body === 'string' ? read(body) : body
  return finish(runChecks(fields, today, CHECKS)).hints.map(
    (hint) => `${hint.severity} ${hint.check}${hint.variant && `.${hint.variant}`}@${hint.at.field}`,
  )
}

export type { FieldOnPage }
export { finish }

/** Fen of an amount under a label. */
export function amountOf(label: string, value: string): number | undefined {
  return fenOf({ field: 'monthlyHouseholdIncome', label, value })
}
