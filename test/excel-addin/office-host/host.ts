import { type BookModel, HostFailure, type SheetModel } from './book.ts'
import { answerBatch, type Batch } from './dispatch.ts'
import type { Member } from './members.ts'

export interface HostOptions {
  /** characters of one request or response; Excel on the web refuses 5 MB */
  payloadLimit?: number
}

/** Event types on the wire. */
const EVENT = { changed: 10, selection: 14 } as const
type Entry = [number, number, string, string, number, boolean]

/** The state that all answers share: the workbook, kept references, events, and what was asked for in vain. */
export class OfficeHost {
  readonly references = new Map<string, Member>()
  readonly registered = new Set<string>()
  /** member → how often it was asked for although this host lacks it */
  readonly unknown: Record<string, number> = {}
  readonly stats = { batches: 0, actions: 0, requestBytes: 0, responseBytes: 0, largestResponse: 0 }
  /** no batch is served while the user edits a cell */
  isEditingCell = false
  eventsEnabled = true
  /** what the add-in asked its pane to be: `Visible` or `Background` */
  paneState = ''
  emit: ((entry: Entry) => void) | undefined
  /** what happens around the add-in when a batch has been answered */
  afterBatch: (() => void) | undefined
  #pending: Entry[] = []
  #sequence = 0

  constructor(
    readonly book: BookModel,
    readonly options: HostOptions = {},
  ) {}

  nextId(prefix: string): string {
    this.#sequence++
    return `${prefix}${this.#sequence}`
  }

  keep(member: Member): string {
    const id = this.nextId('r')
    this.references.set(id, member)
    return id
  }

  missing(name: string): HostFailure {
    this.unknown[name] = (this.unknown[name] ?? 0) + 1
    return new HostFailure('ApiNotFound', `the test host lacks ${name}`)
  }

  /**
   * Without `details`: Excel tells what stood in a cell before only where one cell was edited [documented]. One event
   * tells of a whole block [assumed: E13], and of what another person does [assumed: E9].
   */
  raiseChanged(
    sheet: SheetModel,
    address: string,
    triggerSource: 'ThisLocalAddin' | 'Unknown',
    source: 'Local' | 'Remote' = 'Local',
  ): void {
    this.#raise('DataChanged', EVENT.changed, {
      changeType: 'RangeEdited',
      source,
      address,
      worksheetId: sheet.id,
      shiftDirection: 'None',
      triggerSource,
    })
  }

  raiseSelection(sheet: SheetModel, address: string): void {
    this.#raise('SelectionChanged', EVENT.selection, { address, worksheetId: sheet.id })
  }

  /** None while events are off, and those of our own writes say so. [documented; that none is late: assumed, E6] */
  #raise(name: string, type: number, args: object): void {
    if (!this.registered.has(name) || !this.eventsEnabled) return
    this.#pending.push([65536, type, 'Workbook', JSON.stringify(args), 0, false])
  }

  flush(): void {
    for (const entry of this.#pending.splice(0)) this.emit?.(entry)
  }

  /**
   * One batch, text in and text out; an error code where Excel would refuse the payload: 5 MB on the web [documented],
   * no less on a desktop [assumed: E14]. While a cell is edited every batch is refused at once [assumed: E8].
   */
  execute(text: string): { body: string } | { errorCode: number } {
    const limit = this.options.payloadLimit ?? 5 * 1024 * 1024
    this.stats.batches++
    this.stats.requestBytes += text.length
    if (text.length > limit) return { errorCode: 5103 }
    const batch = JSON.parse(text) as Batch
    this.stats.actions += batch.Actions.length
    const body = JSON.stringify(
      this.isEditingCell
        ? failed('InvalidOperationInCellEditMode', 'Excel 处于单元格编辑模式。')
        : answerBatch(this, batch),
    )
    this.afterBatch?.()
    this.stats.responseBytes += body.length
    this.stats.largestResponse = Math.max(this.stats.largestResponse, body.length)
    // what Excel did stands all the same [documented]
    return body.length > limit ? { errorCode: 5104 } : { body }
  }
}

function failed(code: string, message: string) {
  return {
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message: message, HttpStatusCode: 400, ActionIndex: 0, Location: '' },
  }
}
