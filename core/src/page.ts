/**
 * The entry for content scripts, which are injected into other people's pages: no zod, no React, no law, no workbook.
 */
export type { AssetFacts, HouseholdFacts, MemberFacts, SupporterFacts } from './facts/case.ts'
export { DEFAULT_PLACE } from './facts/default-place.ts'
export * from './facts/fields.ts'
export * from './facts/label.ts'
export * from './facts/words.ts'
export * from './identity/index.ts'
export type { Locale, TextParams } from './text/area.ts'
export { LOCALES } from './text/area.ts'
export { extensionText } from './text/extension.ts'
