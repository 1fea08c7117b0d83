import { readOr, type StoredPack, write } from './database.ts'

export async function storedPacks(): Promise<StoredPack[]> {
  return readOr((db) => db.getAll('packs'), [])
}

export async function storePack(pack: StoredPack): Promise<void> {
  await write((db) => db.put('packs', pack))
}

export async function removePack(id: string): Promise<void> {
  await write((db) => db.delete('packs', id))
}
