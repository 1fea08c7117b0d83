import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where this program keeps what belongs to a person on this machine: updates of the law, certificates. */
export function dataFolder(): string {
  const { NUANDONG_DATA, XDG_DATA_HOME, LOCALAPPDATA } = process.env
  if (NUANDONG_DATA) return NUANDONG_DATA
  if (XDG_DATA_HOME) return join(XDG_DATA_HOME, 'nuandong')
  if (process.platform === 'win32' && LOCALAPPDATA) return join(LOCALAPPDATA, 'nuandong')
  return join(homedir(), '.local', 'share', 'nuandong')
}
