import type { Finding } from '@nuandong/core'

/** So many findings of the list before from a place on, or so many that are new. */
export type Run = { kept: number; from: number } | { fresh: number }

/** A list of findings as what is kept of the list before and what is new: after an edit nearly all are kept. */
export interface FindingChanges {
  runs: Run[]
  fresh: Finding[]
}

/** Findings are told apart as objects: what was not judged again is the same one. */
export function changesBetween(before: readonly Finding[], now: readonly Finding[]): FindingChanges {
  const places = new Map(before.map((finding, place) => [finding, place]))
  const runs: Run[] = []
  const fresh: Finding[] = []
  for (const finding of now) {
    const place = places.get(finding)
    const last = runs.at(-1)
    if (place === undefined) {
      fresh.push(finding)
      if (last && 'fresh' in last) last.fresh++
      else runs.push({ fresh: 1 })
    } else if (last && 'kept' in last && last.from + last.kept === place) last.kept++
    else runs.push({ kept: 1, from: place })
  }
  return { runs, fresh }
}

export function applyChanges(before: readonly Finding[], { runs, fresh }: FindingChanges): Finding[] {
  const now: Finding[] = []
  let used = 0
  for (const run of runs) {
    const [list, from, count] = 'fresh' in run ? [fresh, used, run.fresh] : [before, run.from, run.kept]
    for (let at = from; at < from + count; at++) now.push(list[at])
    if ('fresh' in run) used += run.fresh
  }
  return now
}
