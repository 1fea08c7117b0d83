import type { OverlayPack } from '@nuandong/core/determination'
import type { FieldId, Locale } from '@nuandong/core/page'
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** What the user chose. No fact about a person is ever stored. */
export interface Settings {
  locale: Locale
  /** division code, or code and town */
  place: string
  /** ISO date; '' = the date on the page, else today */
  date: string
  /** origins that are granted but switched off for now */
  paused: string[]
}

/** Meanings of labels that the user explained on one site; the labels are normalised, `''` = not a fact. */
export interface SiteProfile {
  origin: string
  labels: Record<string, FieldId | ''>
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

/** The extension's own database: to be opened in the background and in our pages; a content script would get the page's. */
export function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(NAME, VERSION, {
    upgrade(db) {
      db.createObjectStore('settings')
      db.createObjectStore('profiles', { keyPath: 'origin' })
      db.createObjectStore('packs', { keyPath: 'id' })
    },
    terminated() {
      opened = undefined
    },
  })
  return opened
}
