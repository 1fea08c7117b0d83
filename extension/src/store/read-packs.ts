import { loadLaw, parsePack } from '@nuandong/core/determination'
import type { StoredPack } from './database.ts'
import { storedPacks, storePack } from './packs.ts'

/**
 * The packs as this version reads them. One that another version stored is read anew, for the worker too, which has no
 * reader of YAML.
 */
export async function readPacks(): Promise<StoredPack[]> {
  const { version } = chrome.runtime.getManifest()
  const packs: StoredPack[] = []
  let isNew = false
  for (const stored of await storedPacks()) {
    if (stored.version === version) {
      packs.push(stored)
      continue
    }
    const { pack } = parsePack(stored.source, stored.id, await loadLaw())
    const read: StoredPack = { id: stored.id, source: stored.source, version, ...(pack && { pack }) }
    await storePack(read)
    packs.push(read)
    isNew = true
  }
  if (isNew) await chrome.runtime.sendMessage({ to: 'background', type: 'settings-changed' })
  return packs
}
