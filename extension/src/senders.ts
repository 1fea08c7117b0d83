import { fieldIds, shape } from '@nuandong/core/page-checks'
import type { FromPage, ToBackground } from './messages.ts'
import { MOST_FIELDS, PART_SIZE } from './reports.ts'

const { array, boolean, discriminatedUnion, int, literal, maxLength, nullable, oneOf, strictObject, string } = shape

type Sender = chrome.runtime.MessageSender

/** Longer than any text of a form; a page that means to flood us fills no memory. */
const LONGEST = 2_000
const MOST_TEXTS = 50
const text = string().check(maxLength(LONGEST))
const texts = array(text).check(maxLength(MOST_TEXTS))
const to = literal('background')

const field = strictObject({
  field: oneOf(fieldIds),
  label: text,
  value: text,
  role: oneOf(['household', 'members', 'supporters', 'others', 'cases']),
  group: text,
  source: text,
  editable: boolean(),
  floats: boolean(),
  earlier: boolean(),
  key: text,
})

const head = strictObject({
  caseId: text,
  titles: texts,
  isPaged: boolean(),
  unread: array(text).check(maxLength(MOST_FIELDS)),
  failed: texts,
  inner: texts,
  lost: texts,
})

const picked = strictObject({
  place: strictObject({ selector: text, label: text, path: text, near: texts }),
  label: text,
  value: text,
})

const PAGE = discriminatedUnion('type', [
  strictObject({ to, type: literal('settings') }),
  strictObject({ to, type: literal('left') }),
  strictObject({
    to,
    type: literal('report'),
    part: int(),
    parts: int(),
    head: nullable(head),
    fields: array(field).check(maxLength(PART_SIZE)),
    isLast: boolean(),
  }),
  strictObject({ to, type: literal('unplaced'), keys: array(text).check(maxLength(MOST_FIELDS)) }),
  strictObject({ to, type: literal('picked'), picked: nullable(picked) }),
  strictObject({ to, type: literal('quiet'), key: text }),
])

const OURS = discriminatedUnion('type', [
  strictObject({ to, type: literal('watch'), tab: int() }),
  strictObject({ to, type: literal('pick'), tab: int(), isOn: boolean() }),
  strictObject({ to, type: literal('settings-changed') }),
])

const isOurs = ({ id }: Sender) => id === chrome.runtime.id

/** A message of our script in a frame of a page; undefined for anything else. */
export function fromPage(message: unknown, sender: Sender): FromPage | undefined {
  if (!isOurs(sender) || sender.tab?.id === undefined || sender.frameId === undefined) return undefined
  if (sender.url?.startsWith(chrome.runtime.getURL(''))) return undefined
  return PAGE.safeParse(message).data as FromPage | undefined
}

/** The addresses by which a page's sender is allowed or not: its tab's, where we may see it, and its frame's own. */
export function addressesOf({ tab, url, origin }: Sender): (string | undefined)[] {
  // a frame whose text stands in its parent has the parent's origin, and no address of its own
  const own = url && /^https?:/.test(url) ? url : origin
  return tab?.url ? [...new Set([tab.url, isInherited(url) ? tab.url : own])] : [own]
}

const isInherited = (url: string | undefined) => url === undefined || /^(about|blob|data):/.test(url)

/** A message of our panel or options page. */
export function fromOurPage(message: unknown, sender: Sender): ToBackground | undefined {
  if (!isOurs(sender) || !sender.url?.startsWith(chrome.runtime.getURL(''))) return undefined
  return OURS.safeParse(message).data
}
