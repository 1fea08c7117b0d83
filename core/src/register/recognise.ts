import type { FieldId } from '../facts/fields.ts'
import { headerCandidates } from './headers.ts'
import { registerKinds } from './kinds/index.generated.ts'
import type { RegisterKind } from './kinds/kind.ts'
import type { Layout } from './layout.ts'

export type KindId = string

export interface Recognised { id: KindId; kind: RegisterKind; score: number }

export function kindById(id: KindId): RegisterKind | undefined {
  return registerKinds.find(([known]) => known === id)?.[1]
}

/** Kinds that a sheet may be, from its titles, its name, its file's name and its headers; best first. */
export function recogniseKinds(layout: Layout, sheetName: string, fileName: string): Recognised[] {
  const title = layout.titles.join(' ')
  const found: Recognised[] = []
  for (const [id, kind] of registerKinds) {
    const fields = fieldsOf(layout, kind)
    if (kind.essential.some((essential) => !fields.has(essential))) continue
    if (kind.notTitle?.test(title)) continue
    const named = kind.title.test(title) ? 6 : kind.title.test(sheetName) ? 4 : kind.title.test(fileName) && !kind.notTitle?.test(fileName) ? 2 : 0
    const telling = (kind.telling ?? []).filter((id) => fields.has(id)).length
    const headers = layout.headers.filter((path) => path.length > 0).length
    const score = named + telling * 1.2 + (3 * fields.size) / Math.max(1, headers)
    if (named + telling > 0) found.push({ id, kind, score })
  }
  return found.sort((a, b) => b.score - a.score)
}

function fieldsOf(layout: Layout, kind: RegisterKind): Set<FieldId> {
  const found = new Set<FieldId>()
  for (const path of layout.headers) {
    const best = headerCandidates(path, kind)[0]
    if (best && best.confidence >= 0.7 && kind.fields.includes(best.field)) found.add(best.field)
  }
  // a register with one row a household names its rows by the head
  if (found.has('headName')) found.add('name')
  return found
}
