import { type KindId, registerKinds } from './kinds/index.generated.ts'
import type { RegisterKind } from './kinds/kind.ts'

export type { KindId }

export const isKindId = (id: string): id is KindId => kindById(id) !== undefined

export function kindById(id: string): RegisterKind | undefined {
  return registerKinds.find(([known]) => known === id)?.[1]
}
