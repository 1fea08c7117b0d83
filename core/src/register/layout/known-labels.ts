import { fieldIds, labelsOf } from '../../facts/fields.ts'
import { normaliseLabel } from '../../facts/label.ts'
import { registerKinds } from '../kinds/index.generated.ts'

let labels: Set<string> | undefined

/** Every label of a field, and every header that some kind of register uses (D03001, 时间), normalised. */
export function knownLabels(): ReadonlySet<string> {
  labels ??= new Set([
    ...fieldIds.flatMap(labelsOf),
    ...registerKinds.flatMap(([, kind]) => Object.keys(kind.headers ?? {})),
  ])
  return labels
}

/** Tells whether a text is a known label; remembers, as headers are looked at again and again. */
export function labelKnower(): (text: string) => boolean {
  const known = new Map<string, boolean>()
  return (text) => {
    let found = known.get(text)
    if (found === undefined) {
      found = knownLabels().has(normaliseLabel(text))
      known.set(text, found)
    }
    return found
  }
}
