export { areaOf } from './address.ts'
export { BookModel, type Value } from './book.ts'
export { OfficeHost } from './host.ts'
export { installWin32 } from './win32.ts'
