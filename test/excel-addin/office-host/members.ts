/** How an object of the Excel API answers: by the names on the wire, which are PascalCase. */
export interface Member {
  /** name of its class, for the count of what is missing */
  type: string
  /** what an instantiate or query answer carries besides the properties asked for */
  ids?: () => Record<string, unknown>
  get?: Record<string, () => unknown>
  set?: Record<string, (value: never) => void>
  call?: Record<string, (...args: never[]) => unknown>
  /** items of a collection */
  items?: () => Member[]
  /** model behind a range, so that a range can be an argument */
  area?: unknown
}

/** The answer of an …OrNullObject method that found nothing. */
export const NOTHING: Member = { type: 'null' }

export function isMember(value: unknown): value is Member {
  return typeof value === 'object' && value !== null && 'type' in value
}
