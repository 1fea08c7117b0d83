import type { FieldId } from '@nuandong/core/page'
import { type KeptField, readOr, type SiteProfile, write } from './database.ts'

/** What the official explained on a site, named by its match pattern. */
export async function profileOf(site: string): Promise<Required<SiteProfile>> {
  const stored = await readOr((db) => db.get('profiles', site), undefined)
  return { origin: site, labels: stored?.labels ?? {}, pointed: stored?.pointed ?? [] }
}

export async function allProfiles(): Promise<SiteProfile[]> {
  return readOr((db) => db.getAll('profiles'), [])
}

export async function keepProfile(profile: SiteProfile): Promise<void> {
  const isEmpty = Object.keys(profile.labels).length === 0 && !profile.pointed?.length
  await write((db) => (isEmpty ? db.delete('profiles', profile.origin) : db.put('profiles', profile)))
}

/** Keeps what a label (normalised) of a site means; asked once, then known. */
export async function explainLabel(site: string, label: string, meaning: FieldId | ''): Promise<void> {
  const profile = await profileOf(site)
  await keepProfile({ ...profile, labels: { ...profile.labels, [label]: meaning } })
}

/** Keeps a field at which the official pointed; one at the same place before is replaced. */
export async function keepPointed(site: string, field: KeptField): Promise<void> {
  const profile = await profileOf(site)
  const others = profile.pointed.filter(({ selector, path }) => selector !== field.selector || path !== field.path)
  await keepProfile({ ...profile, pointed: [...others, field] })
}

export async function forgetPointed(site: string, id: string): Promise<void> {
  const profile = await profileOf(site)
  await keepProfile({ ...profile, pointed: profile.pointed.filter((field) => field.id !== id) })
}

/** Switches off fields that their page no longer has; says whether any was on. */
export async function loseFields(site: string, ids: readonly string[]): Promise<boolean> {
  const profile = await profileOf(site)
  const isNew = ({ id, isLost }: KeptField) => ids.includes(id) && !isLost
  if (!profile.pointed.some(isNew)) return false
  await keepProfile({
    ...profile,
    pointed: profile.pointed.map((field) => (isNew(field) ? { ...field, isLost: true } : field)),
  })
  return true
}

export async function forgetProfile(site: string): Promise<void> {
  await write((db) => db.delete('profiles', site))
}
