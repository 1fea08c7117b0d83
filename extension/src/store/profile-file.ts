import { shape } from '@nuandong/core/determination'
import { fieldIds } from '@nuandong/core/page'
import type { SiteProfile } from './database.ts'
import { allProfiles, changeProfile } from './profiles.ts'

const { array, boolean, literal, maxLength, oneOf, optional, record, strictObject, string } = shape

const text = string().check(maxLength(2_000))
const meaning = oneOf(fieldIds)

const FILE = strictObject({
  schema: literal(1),
  kind: literal('nuandong-site-labels'),
  sites: array(
    strictObject({
      origin: text,
      labels: record(text, oneOf([...fieldIds, ''] as const)),
      pointed: optional(
        array(
          strictObject({
            id: text,
            selector: text,
            field: meaning,
            role: oneOf(['household', 'members', 'supporters', 'others']),
            label: text,
            path: text,
            near: array(text).check(maxLength(100)),
            isLost: optional(boolean()),
          }),
        ).check(maxLength(1_000)),
      ),
    }),
  ).check(maxLength(1_000)),
})

/** All that was explained on sites, as a file for the computer of a colleague. It names labels and no person. */
export async function exportProfiles(): Promise<string> {
  return JSON.stringify({ schema: 1, kind: 'nuandong-site-labels', sites: await allProfiles() }, undefined, 2)
}

/**
 * Adds what a file explains; where both say something of a label or a field, the file's word counts. Undefined: it is
 * no such file.
 */
export async function importProfiles(source: string): Promise<number | undefined> {
  const read = FILE.safeParse(parsed(source)).data
  if (!read) return undefined
  for (const site of read.sites as SiteProfile[]) {
    const added = site.pointed ?? []
    await changeProfile(site.origin, ({ labels, pointed }) => ({
      labels: { ...labels, ...site.labels },
      pointed: [...pointed.filter(({ id }) => !added.some((other) => other.id === id)), ...added],
    }))
  }
  return read.sites.length
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}
