import type { Located } from '../engine/index.ts'

/** A visit with its place and its time of day. */
export interface Visit extends Located {
  unit: string
  village: string
  place: string
  /** minutes after midnight */
  from: number
  until: number
}

/**
 * The visits of one cadre on one day that still last, by village and place: of each the one that lasts longest. Visits
 * come in the order of their beginnings, so each is asked about and put in once, and one that is over is never looked
 * at again.
 */
export class Day {
  private readonly villages = new Map<string, Map<string, Visit>>()

  /**
   * A visit elsewhere at the same time: in another village, or at another place of the same. What is not named is
   * nowhere else.
   */
  elsewhere({ from, village, place }: Visit): Visit | undefined {
    if (village !== '')
      for (const [other, places] of this.villages) {
        if (other === village || other === '') continue
        const found = lasting(places, from)
        if (found) return found
        this.villages.delete(other)
      }
    const places = this.villages.get(village)
    return place === '' || !places ? undefined : lasting(places, from, place)
  }

  put(visit: Visit): void {
    const places = this.villages.get(visit.village) ?? new Map<string, Visit>()
    this.villages.set(visit.village, places)
    const known = places.get(visit.place)
    if (!known || Math.max(visit.from, visit.until) >= known.until) places.set(visit.place, visit)
  }
}

/**
 * One that still lasts or begins at this time, at any place but the one left out; those that are over are taken away.
 */
function lasting(places: Map<string, Visit>, from: number, leftOut?: string): Visit | undefined {
  for (const [place, visit] of places) {
    if (leftOut !== undefined && (place === leftOut || place === '')) continue
    if (visit.from === from || visit.until > from) return visit
    places.delete(place)
  }
  return undefined
}
