import { fieldIds, labelsOf } from '../../facts/fields.ts'
import { normaliseLabel } from '../../facts/label.ts'
import { remembered } from '../../facts/remembered.ts'
import { inPlainForm } from '../headers/plain-words.ts'
import { inWrittenWords } from '../headers/spoken-words.ts'
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
export const labelKnower = (): ((text: string) => boolean) =>
  remembered((text) => knownLabels().has(normaliseLabel(text)))

let plainLabels: Set<string> | undefined

/** Tells whether a text says the same as a known label, in whatever words. */
export function plainLabelKnower(): (text: string) => boolean {
  plainLabels ??= new Set([...knownLabels()].map(inPlainForm))
  const known = plainLabels
  return remembered((text) => known.has(inPlainForm(inWrittenWords(normaliseLabel(text)))))
}
