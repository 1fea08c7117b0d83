/** CRC-32 of zip and gzip, eight bytes a step. */
const TABLES = Array.from({ length: 8 }, () => new Int32Array(256))
for (let n = 0; n < 256; n++) {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1
  TABLES[0][n] = c
}
for (let n = 0; n < 256; n++) {
  for (let t = 1; t < 8; t++) {
    const before = TABLES[t - 1][n]
    TABLES[t][n] = (before >>> 8) ^ TABLES[0][before & 255]
  }
}
const [T0, T1, T2, T3, T4, T5, T6, T7] = TABLES

/** Unsigned CRC-32; `seed` is the CRC of what came before. */
export function crc32(bytes: Uint8Array, seed = 0): number {
  let c = ~seed
  let i = 0
  const whole = bytes.length - (bytes.length % 8)
  for (; i < whole; i += 8) {
    c ^= bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24)
    c =
      T7[c & 255] ^
      T6[(c >>> 8) & 255] ^
      T5[(c >>> 16) & 255] ^
      T4[c >>> 24] ^
      T3[bytes[i + 4]] ^
      T2[bytes[i + 5]] ^
      T1[bytes[i + 6]] ^
      T0[bytes[i + 7]]
  }
  for (; i < bytes.length; i++) c = (c >>> 8) ^ T0[(c ^ bytes[i]) & 255]
  return ~c >>> 0
}
