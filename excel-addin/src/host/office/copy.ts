import { HostError } from '../port.ts'

/** bytes of a slice: as much as Office hands out at once */
const SLICE = 4_194_304

/** The workbook as a file, as it stands now; undefined where this Excel cannot hand it out. */
export function officeCopy(): (() => Promise<Uint8Array>) | undefined {
  const { document, requirements } = Office.context
  return requirements.isSetSupported('CompressedFile') ? () => compressedFile(document) : undefined
}

/** Puts the slices of the file together. Office keeps two files at most in memory: it is closed in any case. */
export async function compressedFile(document: Pick<Office.Document, 'getFileAsync'>): Promise<Uint8Array> {
  const file = await result<Office.File>((done) =>
    document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done),
  )
  try {
    const bytes = new Uint8Array(file.size)
    let at = 0
    for (let index = 0; index < file.sliceCount; index++) {
      const { data } = await result<Office.Slice>((done) => file.getSliceAsync(index, done))
      bytes.set(data, at)
      at += data.length
    }
    return bytes
  } finally {
    file.closeAsync()
  }
}

function result<Value>(ask: (done: (answer: Office.AsyncResult<Value>) => void) => void): Promise<Value> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) =>
      status === Office.AsyncResultStatus.Succeeded
        ? resolve(value)
        : reject(new HostError('failed', {}, { cause: error })),
    )
  })
}
