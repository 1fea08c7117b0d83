import type { FieldId } from '@nuandong/core/page'
import { type KeptField, readOr, type SiteProfile, write } from './database.ts'

type Profile = Required<SiteProfile>

const completed = (origin: string, stored: SiteProfile | undefined): Profile => ({
  origin,
  labels: stored?.labels ?? {},
  pointed: stored?.pointed ?? [],
})

/** What the official explained on a site, named by its match pattern. */
export async function profileOf(site: string): Promise<Profile> {
  return completed(site, await readOr((db) => db.get('profiles', site), undefined))
}

export async function allProfiles(): Promise<SiteProfile[]> {
  return readOr((db) => db.getAll('profiles'), [])
}

/**
 * Reads and writes in one transaction: what another window keeps, or what cannot be read, is not lost. Says whether it
 * was kept.
 */
export function changeProfile(site: string, change: (profile: Profile) => Partial<Profile>): Promise<boolean> {
  return write(async (db) => {
    const { store, done } = db.transaction('profiles', 'readwrite')
    const stored = completed(site, await store.get(site))
    const changed = { ...stored, ...change(stored) }
    const isEmpty = Object.keys(changed.labels).length === 0 && changed.pointed.length === 0
    await Promise.all([isEmpty ? store.delete(site) : store.put(changed), done])
  })
}

/** Keeps what a label (normalised) of a site means; asked once, then known. */
export async function explainLabel(site: string, label: string, meaning: FieldId | ''): Promise<void> {
  await changeProfile(site, ({ labels }) => ({ labels: { ...labels, [label]: meaning } }))
}

export async function forgetLabel(site: string, label: string): Promise<void> {
  await changeProfile(site, ({ labels: { [label]: _, ...labels } }) => ({ labels }))
}

/** Keeps a field at which the official pointed; one at the same place before is replaced. */
export async function keepPointed(site: string, field: KeptField): Promise<void> {
  await changeProfile(site, ({ pointed }) => ({
    pointed: [...pointed.filter(({ selector, path }) => selector !== field.selector || path !== field.path), field],
  }))
}

export async function forgetPointed(site: string, id: string): Promise<void> {
  await changeProfile(site, ({ pointed }) => ({ pointed: pointed.filter((field) => field.id !== id) }))
}

/** Switches off fields that their page no longer has; says whether any was on, and is off now. */
export async function loseFields(site: string, ids: readonly string[]): Promise<boolean> {
  const isNew = ({ id, isLost }: KeptField) => ids.includes(id) && !isLost
  if (!(await profileOf(site)).pointed.some(isNew)) return false
  return changeProfile(site, ({ pointed }) => ({
    pointed: pointed.map((field) => (isNew(field) ? { ...field, isLost: true } : field)),
  }))
}

export async function forgetProfile(site: string): Promise<void> {
  await write((db) => db.delete('profiles', site))
}
