import { database, readOr, type StoredPack } from './database.ts'

export async function storedPacks(): Promise<StoredPack[]> {
  return readOr((db) => db.getAll('packs'), [])
}

export async function storePack(pack: StoredPack): Promise<void> {
  await (await database()).put('packs', pack)
}

export async function removePack(id: string): Promise<void> {
  await (await database()).delete('packs', id)
}
