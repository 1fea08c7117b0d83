/**
 * The part of WPS's `Application` that we use: the object model of Excel's VBA, called synchronously from the page.
 * Names, and what is said of them, from wps-jsapi 1.0.5 and from what add-in authors report (docs/验收.md lists what
 * nobody has seen yet). A property that differs within a range is null, as in VBA.
 */
export interface WpsApplication {
  /** null where no workbook is open */
  readonly ActiveWorkbook: WpsWorkbook | null
  readonly Workbooks: WpsCollection<WpsWorkbook>
  ScreenUpdating: boolean
  EnableEvents: boolean
  readonly ApiEvent: {
    AddApiEventListener(name: WpsEvent, listener: WpsListener): void
    RemoveApiEventListener(name: WpsEvent, listener: WpsListener): void
  }
  readonly PluginStorage: WpsStorage
  CreateTaskPane(url: string): WpsPane
  /** may throw, or answer nothing, where the pane is gone */
  GetTaskPane(id: number): WpsPane | null
}

export type WpsEvent = 'SheetChange' | 'SheetSelectionChange'
export type WpsListener = (sheet: WpsSheet, target: WpsRange) => void

/** Shared by all pages of all add-ins in one process: keys carry our name. */
export interface WpsStorage {
  getItem(key: string): unknown
  setItem(key: string, value: string | number): void
}

export interface WpsPane {
  readonly ID: number
  Visible: boolean
  /** 2 = right */
  DockPosition: number
  Width: number
}

/** Counts from 1. */
export interface WpsCollection<Item> {
  readonly Count: number
  Item(index: number): Item
}

export interface WpsWorkbook {
  readonly Name: string
  /** path and name; the name alone before the workbook was first saved */
  readonly FullName: string
  readonly ActiveSheet: WpsSheet
  readonly Worksheets: WpsCollection<WpsSheet> & {
    Add(before: undefined, after: WpsSheet): WpsSheet
  }
  readonly ProtectStructure: boolean
  /** custom XML inside the file; older hosts may lack it */
  readonly CustomXMLParts?: WpsCollection<WpsXmlPart> & { Add(xml: string): WpsXmlPart }
  Activate(): void
}

export interface WpsXmlPart {
  readonly NamespaceURI: string
  readonly XML: string
  Delete(): void
}

export interface WpsSheet {
  Name: string
  /** survives renaming; may be empty */
  readonly CodeName: string
  readonly Parent: WpsWorkbook
  /** -1 visible, 0 hidden, 2 very hidden */
  readonly Visible: number
  readonly ProtectContents: boolean
  /** A1 where the sheet is empty */
  readonly UsedRange: WpsRange
  readonly Cells: WpsRange
  Range(address: string): WpsRange
  Activate(): void
}

export interface WpsRange {
  readonly Row: number
  readonly Column: number
  readonly Rows: { readonly Count: number }
  readonly Columns: { readonly Count: number }
  readonly EntireRow: { readonly Hidden: boolean | null }
  readonly MergeCells: boolean | null
  readonly MergeArea: WpsRange
  readonly FormatConditions: WpsFormatConditions
  readonly HasFormula: boolean | null
  readonly Locked: boolean | null
  readonly Text: string
  /** one value for one cell, else rows of values; an error is a number that begins at -2146828288 */
  Value2: unknown
  NumberFormat: string | null
  Address(isRowAbsolute: boolean, isColumnAbsolute: boolean): string
  Select(): void
}

export interface WpsFormatConditions extends WpsCollection<WpsFormatCondition> {
  Add(type: number, operator: undefined, formula: string): WpsFormatCondition
}

export interface WpsFormatCondition {
  readonly Type: number
  /** throws where the condition has none, such as a colour scale */
  readonly Formula1: string
  readonly Interior: { Color: number }
  readonly Font: { Color: number }
  SetFirstPriority(): void
  Delete(): void
}

export function itemsOf<Item>(collection: WpsCollection<Item>): Item[] {
  return Array.from({ length: collection.Count }, (_, i) => collection.Item(i + 1))
}

/** `wps.Enum` is missing in older hosts: numbers are VBA's. */
export const WPS = { expression: 2, dockRight: 2, veryHidden: 2, visible: -1 } as const

/** Colours are numbers whose lowest byte is red. */
export function wpsColour(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  return red | (green << 8) | (blue << 16)
}
