import { JSDOM } from 'jsdom'
import { checkPage, loadPolicy } from '../../core/src/page-checks.ts'
import { LOOKS } from '../../extension/profiles/index.ts'
import { fenOf } from '../../extension/src/case/amount.ts'
import { datesApart } from '../../extension/src/case/dates-apart.ts'
import { pageDictionary } from '../../extension/src/case/dictionary.ts'
import { subjectsOf } from '../../extension/src/case/subjects.ts'
import type { FrameReport } from '../../extension/src/messages.ts'
import type { PointedField } from '../../extension/src/page/pointed.ts'
import { type FieldOnPage, type PageReading, readPage } from '../../extension/src/page/read.ts'
import { learnLooks } from '../../extension/src/page/selectors.ts'
import { type SiteLabels, Words } from '../../extension/src/page/words.ts'

learnLooks(LOOKS)

/**
 * What the content script needs of a browser, given by jsdom, which lays nothing out: what is not `hidden` or
 * `display:none` is shown.
 */
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
    'Document',
    'DocumentFragment',
    'ShadowRoot',
    'HTMLSlotElement',
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
  openShadows(dom.window.document)
  return dom.window.document
}

/** What a browser's parser does with `<template shadowrootmode="open">`. */
function openShadows(root: Document | ShadowRoot): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const shadow = (template.parentElement as Element).attachShadow({ mode: 'open' })
    shadow.append(template.content)
    template.remove()
    openShadows(shadow)
  }
}

export function read(
  body: string | Document,
  site: SiteLabels = {},
  pointed: readonly PointedField[] = [],
): PageReading {
  const page = typeof body === 'string' ? parse(body) : body
  return finish(readPage(page, new Words(pageDictionary, site), pointed))
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

/** What is kept of a frame's report of a reading. */
export function reportOf({ fields, titles, isPaged, unread, inner, lost }: PageReading): FrameReport {
  return datesApart({
    caseId: '1',
    fields: fields.map(({ anchor: _, ...field }, index) => ({ ...field, key: String(index) })),
    titles,
    isPaged,
    unread,
    failed: [],
    inner,
    lost,
  })
}

const policy = loadPolicy()

/** `severity check.variant@field` of each error and doubt, in Jianyang on 2025-06-20. */
export function hints(body: string | PageReading): string[] {
  const report = reportOf(typeof body === 'string' ? read(body) : body)
  const subjects = subjectsOf([{ frame: 0, report }], '2025年6月20日')
  const { findings } = checkPage(subjects, { policy, place: '510185', date: '2025-06-20' })
  return findings
    .filter(({ finding: { outcome, severity } }) => outcome === 'fail' && severity !== 'notice')
    .map(
      ({ finding: { severity, check, variant }, at }) =>
        `${severity} ${check}${variant && `.${variant}`}@${at[0]?.field}`,
    )
}

export type { FieldOnPage }
export { finish }

/** Fen of an amount under a label. */
export function amountOf(label: string, value: string): number | undefined {
  return fenOf({ field: 'monthlyHouseholdIncome', label, value })
}
