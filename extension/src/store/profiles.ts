import type { FieldId } from '@nuandong/core/page'
import { database, readOr } from './database.ts'

export async function siteLabels(origin: string): Promise<Record<string, FieldId | ''>> {
  return (await readOr((db) => db.get('profiles', origin), undefined))?.labels ?? {}
}

/** Keeps what a label (normalised) of a site means; asked once, then known. */
export async function explainLabel(origin: string, label: string, meaning: FieldId | ''): Promise<void> {
  const labels = { ...(await siteLabels(origin)), [label]: meaning }
  await (await database()).put('profiles', { origin, labels })
}

export async function forgetLabels(origin: string): Promise<void> {
  await (await database()).delete('profiles', origin)
}
