/** What a file is, told by its bytes; its name says nothing. */
import type { ZipEntry } from './zip.ts'

export type Container = 'empty' | 'zip' | 'compound' | 'biff' | 'text' | 'other'

/** Formats that a person may have renamed, so that the message can name them. */
const OTHERS: [string, number[]][] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['BMP', [0x42, 0x4d]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7-Zip', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['EXE', [0x4d, 0x5a]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
]

const startsWith = (bytes: Uint8Array, magic: number[]): boolean => magic.every((byte, i) => bytes[i] === byte)

export function containerOf(bytes: Uint8Array): Container {
  if (bytes.length === 0 || bytes.every((byte) => byte === 0)) return 'empty'
  if (startsWith(bytes, [0x50, 0x4b]) && (bytes[2] === 3 || bytes[2] === 5 || bytes[2] === 7)) return 'zip'
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'compound'
  if (bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1]) && bytes[3] === 0 && bytes[2] >= 4) return 'biff'
  return otherFormat(bytes) ? 'other' : 'text'
}

export function otherFormat(bytes: Uint8Array): string | undefined {
  const found = OTHERS.find(([, magic]) => startsWith(bytes, magic))
  // BMP and EXE begin with two letters that a text may begin with too
  if (!found || (found[1].length === 2 && !bytes.subarray(0, 64).includes(0))) return undefined
  return found[0]
}

export type ZipKind = 'xlsx' | 'xlsb' | 'ods' | 'document' | 'archive' | 'unknown'

/** What a zip holds, by its entries. */
export function zipKindOf(entries: Map<string, ZipEntry>): ZipKind {
  const names = Array.from(entries.keys(), (name) => name.toLowerCase())
  const has = (name: string): boolean => names.includes(name)
  if (has('xl/workbook.bin')) return 'xlsb'
  if (has('word/document.xml') || has('ppt/presentation.xml')) return 'document'
  if (names.some((name) => /^[^/]*workbook\d*\.xml$|^xl\//.test(name))) return 'xlsx'
  if ((has('content.xml') || has('encrypted-package')) && (has('mimetype') || has('meta-inf/manifest.xml')))
    return 'ods'
  if (names.some((name) => /\.(xlsx|xlsm|xls|xlsb|csv|et|ods)$/.test(name))) return 'archive'
  return has('[content_types].xml') ? 'xlsx' : 'unknown'
}

/** What a compound file (OLE) holds, by the stream names of its directory. */
export function compoundKindOf(bytes: Uint8Array): 'xls' | 'encrypted' | 'document' {
  if (hasStream(bytes, 'EncryptedPackage') || hasStream(bytes, RIGHTS_MANAGED)) return 'encrypted'
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) return 'xls'
  return 'document'
}

/** what an .xls becomes under rights management ([MS-OFFCRYPTO] 2.2.8) */
const RIGHTS_MANAGED = '\tDRMContent'

/** Stream names are the same in capitals and small letters ([MS-CFB] 2.6.4). */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const upper = name.toUpperCase()
  const lower = name.toLowerCase()
  const isNameAt = (at: number): boolean => {
    for (let i = 0; i < name.length; i++) {
      const unit = bytes[at + i * 2] | (bytes[at + i * 2 + 1] << 8)
      if (unit !== upper.charCodeAt(i) && unit !== lower.charCodeAt(i)) return false
    }
    return bytes[at + name.length * 2] === 0 && bytes[at + name.length * 2 + 1] === 0
  }
  // a directory entry is 128 bytes long and begins with its name
  for (let at = 512; at + 128 <= bytes.length; at += 128) if (isNameAt(at)) return true
  return false
}

export type MarkupKind = 'table' | 'flat-ods' | 'other'

/**
 * What a text in markup is: an HTML page or the XML that Excel 2003 wrote, a flat OpenDocument sheet, or something
 * else. Undefined for a text that is no markup.
 */
export function markupKindOf(text: string): MarkupKind | undefined {
  const head = text.slice(0, 4096).trimStart()
  if (/<(\w+:)?Workbook[\s>]/.test(head) || /^<(html|table|!doctype html|meta|style|head|body)[\s>]/i.test(head))
    return 'table'
  if (!/^<(\?xml|!doctype|svg)[\s>]/i.test(head)) return undefined
  if (/<office:document\s/.test(head)) return 'flat-ods'
  return /<html[\s>]/i.test(head) ? 'table' : 'other'
}

/** Encoding that a page or XML declares in its first bytes. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 2048))
  return /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1].toLowerCase()
}
