import type { OverlayPack } from '@nuandong/core/determination'
import type { FieldId, Locale } from '@nuandong/core/page'
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'
import type { PointedField } from '../page/pointed.ts'

/** What the user chose. No fact about a person is ever stored. */
export interface Settings {
  locale: Locale
  /** division code, or code and town */
  place: string
  /** the official said that this is her place; else it is what was delivered */
  isPlaceChosen: boolean
  /** ISO date; '' = the date on the page, else today */
  date: string
  /** sites that are granted but switched off for now; a site is named by its match pattern, here and below */
  paused: string[]
  /** sites that are a path of their origin, behind a web VPN */
  portals: string[]
  /** sites switched off for an hour: until when, in ms of 1970 */
  resting: Record<string, number>
  /** labels beside which a site shows no sign, as they are compared */
  quiet: Record<string, string[]>
}

/** A field pointed at; one that its page no longer has switched itself off. */
export type KeptField = PointedField & { isLost?: true }

/** What the user explained on one site: meanings of labels (normalised; `''` = not a fact), and fields pointed at. */
export interface SiteProfile {
  /** the site's match pattern */
  origin: string
  labels: Record<string, FieldId | ''>
  pointed?: KeptField[]
}

/** A local parameter pack as its author wrote it, and as this version of the extension reads it. */
export interface StoredPack {
  id: string
  source: string
  /** undefined where it does not read, or was not read by this version yet */
  pack?: OverlayPack
  version?: string
}

interface Schema extends DBSchema {
  settings: { key: string; value: Settings }
  profiles: { key: string; value: SiteProfile }
  packs: { key: string; value: StoredPack }
}

const NAME = 'nuandong'
const VERSION = 1

let opened: Promise<IDBPDatabase<Schema>> | undefined

/**
 * The extension's own database: to be opened in the background and in our pages; a content script would get the page's.
 */
export function database(): Promise<IDBPDatabase<Schema>> {
  if (!opened) {
    opened = open()
    // what failed once is tried anew at the next call
    opened.catch(forget)
  }
  return opened
}

async function open(): Promise<IDBPDatabase<Schema>> {
  try {
    return await openAt(VERSION)
  } catch (error) {
    // a newer version of the extension made it: what this one knows of it, it uses as it is
    if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error
    const newer = await openAt(undefined)
    if (STORES.every((name) => newer.objectStoreNames.contains(name))) return newer
    newer.close()
    throw error
  }
}

/** A window of an older version holds it, or the disk does not answer: nobody waits longer. */
const LONGEST_WAIT_MS = 4_000

function openAt(version: number | undefined): Promise<IDBPDatabase<Schema>> {
  let isLate = false
  const opening = openDB<Schema>(NAME, version, {
    upgrade(db) {
      for (const name of STORES)
        if (!db.objectStoreNames.contains(name)) db.createObjectStore(name, KEYS[name] ? { keyPath: KEYS[name] } : {})
    },
    // another window of ours brings the database to a new version: this one lets go of it
    blocking(_current, _next, event) {
      ;(event.target as IDBDatabase).close()
      forget()
    },
    terminated: forget,
  })
  const waited = new Promise<never>((_, reject) => {
    setTimeout(() => {
      isLate = true
      reject(new Error('the database does not open'))
    }, LONGEST_WAIT_MS)
  })
  // what opens too late is let go of, so that it blocks nobody else
  opening.then((db) => isLate && db.close()).catch(() => undefined)
  return Promise.race([opening, waited])
}

function forget(): void {
  opened = undefined
}

const STORES = ['settings', 'profiles', 'packs'] as const
const KEYS: Partial<Record<(typeof STORES)[number], string>> = { profiles: 'origin', packs: 'id' }

/** What is read of the database, or `otherwise` where it cannot be: a damaged store keeps no page from working. */
export async function readOr<Value>(
  read: (db: IDBPDatabase<Schema>) => Promise<Value>,
  otherwise: Value,
): Promise<Value> {
  try {
    return await read(await database())
  } catch {
    return otherwise
  }
}

const failed = new Set<() => void>()

/** Calls the listener whenever something could not be kept: the disk is full, or the database cannot be written. */
export function onWriteFailed(listener: () => void): () => void {
  failed.add(listener)
  return () => failed.delete(listener)
}

/** Writes; says whether it was kept. */
export async function write(change: (db: IDBPDatabase<Schema>) => Promise<unknown>): Promise<boolean> {
  try {
    await change(await database())
    return true
  } catch {
    for (const listener of failed) listener()
    return false
  }
}

/** Whether what is stored can be read and written. */
export async function isUsable(): Promise<boolean> {
  return readOr(async (db) => {
    await Promise.all(STORES.map((name) => db.count(name)))
    return true
  }, false)
}

/** Takes away all that is stored, so that the next start begins anew. */
export async function clearStore(): Promise<void> {
  if (opened) await readOr(async (db) => db.close(), undefined)
  forget()
  await deleteDB(NAME)
}
