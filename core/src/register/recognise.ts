import type { FieldId } from '../facts/fields.ts'
import { CONFIDENT, headerCandidates } from './headers.ts'
import { registerKinds } from './kinds/index.generated.ts'
import type { RegisterKind } from './kinds/kind.ts'
import type { Layout } from './layout.ts'

export type KindId = string

export interface Recognised { id: KindId; kind: RegisterKind; score: number }

export function kindById(id: KindId): RegisterKind | undefined {
  return registerKinds.find(([known]) => known === id)?.[1]
}

export function baseName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path
}

/** What a name is worth: a title says most of what a sheet is, then its own name, then the file's. */
const NAMED = { title: 6, sheet: 4, file: 2 }
/** In 低保停保名单 the last word, 停保, says what kind of list it is. */
const LAST_WORD = 1.5
const TELLING = 1.2
const MOST_TELLING = 4
const COVERAGE = 3

/** Kinds that a table may be, from its titles, its sheet's name, its file's name and its headers; best first. */
export function recogniseKinds(layout: Layout, sheetName: string, fileName: string): Recognised[] {
  const names = { title: layout.titles.join(' '), sheet: sheetName, file: fileName.replace(/\.\w+$/, '') }
  const headers = layout.headers.filter((path) => path.length > 0)
  const found: (Recognised & { by?: keyof typeof NAMED; end: number })[] = []
  for (const [id, kind] of registerKinds) {
    const fields = fieldsOf(headers, kind)
    if (kind.essential.some((essential) => !fields.has(essential)) || kind.notTitle?.test(names.title)) continue
    const by = (['title', 'sheet', 'file'] as const).find((where) => kind.title.test(names[where]) && !kind.notTitle?.test(names[where]))
    const telling = (kind.telling ?? []).filter((one) => fields.has(one)).length
    if (!by && telling === 0) continue
    const score = (by ? NAMED[by] : 0) + Math.min(telling, MOST_TELLING) * TELLING + (COVERAGE * fields.size) / Math.max(1, headers.length)
    found.push({ id, kind, score, by, end: by ? endOf(kind.title, names[by]) : -1 })
  }
  for (const where of ['title', 'sheet', 'file'] as const) {
    const named = found.filter(({ by }) => by === where)
    const last = Math.max(...named.map(({ end }) => end))
    for (const one of named) if (one.end === last) one.score += LAST_WORD
  }
  return found.sort((a, b) => b.score - a.score).map(({ id, kind, score }) => ({ id, kind, score }))
}

/** Where the last match of a pattern ends. */
function endOf(pattern: RegExp, text: string): number {
  return Math.max(-1, ...[...text.matchAll(new RegExp(pattern, 'g'))].map((match) => match.index + match[0].length))
}

function fieldsOf(headers: readonly string[][], kind: RegisterKind): Set<FieldId> {
  const found = new Set<FieldId>()
  for (const path of headers) {
    const best = headerCandidates(path, kind)[0]
    if (best?.isOfKind && best.confidence >= CONFIDENT) found.add(best.field)
  }
  // a register with one row a household names its rows by the head
  if (found.has('headName')) found.add('name')
  return found
}
