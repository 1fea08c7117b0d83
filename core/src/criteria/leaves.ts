/** Facts and parameters that are unknown and on which a value still depends, joined without copying. */
export type Leaves = null | Leaf | LeafPair

/** An unknown fact (`household.assets.financial`) or a parameter gap (`parameter:dibao.standard@510185`). */
export interface Leaf {
  path: string
}
interface LeafPair {
  left: Leaves
  right: Leaves
  /** the last walk that came by: conditions share what they depend on, and each part is walked once */
  walk: number
}

export function joinLeaves(left: Leaves, right: Leaves): Leaves {
  if (left === null) return right
  if (right === null || left === right) return left
  return { left, right, walk: 0 }
}

let walks = 0

/** Every path once, in the order in which the rule asks for it. */
export function pathsOf(leaves: Leaves): string[] {
  const paths = new Set<string>()
  const walk = ++walks
  const waiting: Leaves[] = [leaves]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (!node) continue
    if ('path' in node) paths.add(node.path)
    else if (node.walk !== walk) {
      node.walk = walk
      waiting.push(node.right, node.left)
    }
  }
  return [...paths]
}
