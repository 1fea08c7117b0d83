import type {
  WpsApplication,
  WpsEvent,
  WpsListener,
  WpsPane,
  WpsSheet,
  WpsWorkbook,
  WpsXmlPart,
} from '../../../excel-addin/src/host/wps/application.ts'
import type { Area, BookModel, SheetModel } from '../office-host/book.ts'
import { rangeAt, rangeOf, WHOLE } from './range.ts'
import { strict } from './strict.ts'

/**
 * WPS's `Application` over workbooks in memory. Rules are [documented] for VBA, whose object model WPS follows, [seen]
 * by an add-in's authors who say so (excel-addin/docs/验收.md names them), or [assumed]; with their numbers the last
 * two stand in that script. What WPS does while a cell is edited is not modelled [assumed: W11].
 */
export class WpsModel {
  /** member → how often it was asked for although this model lacks it */
  readonly lacking: Record<string, number> = {}
  readonly listeners = new Map<WpsEvent, Set<WpsListener>>()
  readonly storage = new Map<string, unknown>()
  readonly panes: WpsPane[] = []
  /** addresses of the pages in panes, in the order in which they were made */
  readonly pages: string[] = []
  rules = 0
  /** how many ranges were asked for: each is a call to another process, which freezes the window */
  ranges = 0
  /** an older host has no custom XML */
  hasXmlParts = true
  readonly app: WpsApplication
  #enableEvents = true
  #screenUpdating = true
  #active = 0

  constructor(readonly books: BookModel[]) {
    this.app = this.#application()
  }

  get book(): BookModel {
    return this.books[this.#active]
  }

  get front(): SheetModel | undefined {
    return this.book?.sheets[this.book.active]
  }

  get isRedrawing(): boolean {
    return this.#screenUpdating
  }

  /** Brings a workbook to the front, as its user does. */
  activate(book: BookModel): void {
    this.#active = this.books.indexOf(book)
  }

  close(book: BookModel): void {
    this.books.splice(this.books.indexOf(book), 1)
    this.#active = 0
  }

  /** Listeners hear of it at once [assumed: W9]; none while EnableEvents is false [documented]. */
  raise(name: WpsEvent, sheet: SheetModel, area: Area): void {
    if (!this.#enableEvents) return
    const book = this.books.find(({ sheets }) => sheets.includes(sheet)) as BookModel
    for (const listener of this.listeners.get(name) ?? [])
      listener(this.sheet(book, sheet), rangeOf(this, sheet, [area]))
  }

  sheet(book: BookModel, sheet: SheetModel): WpsSheet {
    const model = this
    return strict<WpsSheet>(
      'Worksheet',
      {
        get Name() {
          return sheet.name
        },
        set Name(name: string) {
          // [documented for VBA]
          if (book.sheets.some((other) => other !== sheet && other.name === name)) throw new Error('1004: 名称重复')
          sheet.name = name
        },
        // [assumed: W8]
        CodeName: `Sheet${Number(sheet.id.slice(1, 9))}`,
        get Parent() {
          return model.#workbook(book)
        },
        get Visible() {
          return { Visible: -1, Hidden: 0, VeryHidden: 2 }[sheet.visibility]
        },
        get ProtectContents() {
          return sheet.isProtected
        },
        get UsedRange() {
          // an empty sheet has A1 [seen: W5]; what is merely formatted counts [documented]
          const cells = [...sheet.cells.keys()].length > 0 ? usedArea(sheet) : { top: 0, left: 0, bottom: 0, right: 0 }
          return rangeOf(model, sheet, [cells])
        },
        get Cells() {
          return rangeOf(model, sheet, [WHOLE])
        },
        Range: (address: string) => {
          model.ranges++
          return rangeAt(model, sheet, address)
        },
        Activate: () => {
          // [documented for VBA]
          if (sheet.visibility !== 'Visible') throw new Error('1004: 隐藏的工作表不能激活')
          book.active = book.sheets.indexOf(sheet)
        },
      },
      this.lacking,
    )
  }

  #workbook(book: BookModel): WpsWorkbook {
    const model = this
    return strict<WpsWorkbook>(
      'Workbook',
      {
        get Name() {
          model.refuseClosed(book)
          return book.name
        },
        get FullName() {
          model.refuseClosed(book)
          return `D:\\台账\\${book.name}`
        },
        get ActiveSheet() {
          return model.sheet(book, book.sheets[book.active])
        },
        get Worksheets() {
          const sheets = model.#collection(book.sheets, (sheet) => model.sheet(book, sheet))
          // behind the one that is named [documented for VBA; assumed: W15]
          const Add = () => model.sheet(book, book.add(`Sheet${book.sheets.length + 1}`))
          return strict(
            'Worksheets',
            { Count: sheets.Count, Item: (at: number) => sheets.Item(at), Add },
            model.lacking,
          )
        },
        get CustomXMLParts() {
          return model.hasXmlParts ? model.#xmlParts(book) : undefined
        },
        get ProtectStructure() {
          return book.isStructureProtected
        },
        // the pane stays where it is [assumed: W10]
        Activate: () => this.activate(book),
      },
      this.lacking,
    )
  }

  /**
   * [documented by WPS]; used by an add-in's author [seen: W16]; kept when the file is saved and opened [assumed: W16]
   */
  #xmlParts({ xmlParts }: BookModel): WpsWorkbook['CustomXMLParts'] {
    const part = ([id, xml]: [string, string]) =>
      strict<WpsXmlPart>(
        'CustomXMLPart',
        {
          NamespaceURI: /xmlns="([^"]*)"/.exec(xml)?.[1] ?? '',
          XML: xml,
          Delete() {
            xmlParts.delete(id)
          },
        },
        this.lacking,
      )
    const parts = this.#collection([...xmlParts], part)
    const Add = (xml: string) => {
      // whether text with a declaration is taken, nobody says: we give none [assumed: W16]
      if (!/^<\w/.test(xml)) throw new Error('XML 声明')
      const entry: [string, string] = [`{${crypto.randomUUID()}}`, xml]
      xmlParts.set(...entry)
      return part(entry)
    }
    return strict('CustomXMLParts', { Count: parts.Count, Item: (at: number) => parts.Item(at), Add }, this.lacking)
  }

  /** What is left of a workbook that was closed answers nothing. [documented for VBA] */
  refuseClosed(book: BookModel): void {
    if (!this.books.includes(book)) throw new Error('对象已与其客户端断开连接')
  }

  #collection<Model, Item>(models: readonly Model[], of: (model: Model) => Item) {
    return strict(
      'Collection',
      {
        get Count() {
          return models.length
        },
        Item: (index: number) => {
          // [documented for VBA]
          if (index < 1 || index > models.length) throw new Error('9: 下标越界')
          return of(models[index - 1])
        },
      },
      this.lacking,
    )
  }

  #application(): WpsApplication {
    const model = this
    return strict<WpsApplication>(
      'Application',
      {
        get ActiveWorkbook() {
          return model.book ? model.#workbook(model.book) : null
        },
        get Workbooks() {
          return model.#collection(model.books, (book) => model.#workbook(book))
        },
        get ScreenUpdating() {
          return model.#screenUpdating
        },
        set ScreenUpdating(value: boolean) {
          model.#screenUpdating = value
        },
        get EnableEvents() {
          return model.#enableEvents
        },
        set EnableEvents(value: boolean) {
          model.#enableEvents = value
        },
        ApiEvent: strict(
          'ApiEvent',
          {
            AddApiEventListener: (name: WpsEvent, listener: WpsListener) => {
              model.listeners.set(name, (model.listeners.get(name) ?? new Set()).add(listener))
            },
            RemoveApiEventListener: (name: WpsEvent, listener: WpsListener) => {
              model.listeners.get(name)?.delete(listener)
            },
          },
          this.lacking,
        ),
        PluginStorage: strict(
          'PluginStorage',
          {
            getItem: (key: string) => model.storage.get(key),
            setItem: (key: string, value: string | number) => void model.storage.set(key, value),
          },
          this.lacking,
        ),
        CreateTaskPane: (url: string) => {
          model.pages.push(url)
          // ids count from 1 in each program [seen: W4]; the pane is on the right and hides and comes back [assumed:
          // W2], and where it froze the ribbon that ends [seen: W3]
          const pane = { ID: model.panes.length + 1, Visible: false, DockPosition: 0, Width: 300 }
          model.panes.push(pane)
          return strict<WpsPane>('TaskPane', pane, this.lacking)
        },
        GetTaskPane: (id: number) => {
          const pane = model.panes.find(({ ID }) => ID === id)
          if (!pane) throw new Error('没有这个任务窗格')
          return strict<WpsPane>('TaskPane', pane, this.lacking)
        },
      },
      this.lacking,
    )
  }
}

function usedArea(sheet: SheetModel): Area {
  const keys = [...sheet.cells.keys()]
  const rows = keys.map((key) => Math.floor(key / 16_384))
  const columns = keys.map((key) => key % 16_384)
  const bounds = (of: number[]) => of.reduce(([low, high], n) => [Math.min(low, n), Math.max(high, n)], [of[0], of[0]])
  const [[top, bottom], [left, right]] = [bounds(rows), bounds(columns)]
  return { top, left, bottom, right }
}
