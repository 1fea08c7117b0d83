import type { MarkLevel } from '../port.ts'

export interface CellSpot {
  row: number
  column: number
}

/** What the grid shows of a book, apart from its cells. */
export interface DeskViewState {
  /** id of the sheet in front */
  active: string
  /** the selected cell, and the other end of the selected range */
  cell: CellSpot
  end: CellSpot
  /** rises when the cell must come into view */
  reveal: number
  /** rises with every change of cells or marks */
  revision: number
}

/** A small store, so that the host and the grid stay apart. */
export class DeskView {
  readonly marks = new Map<string, ReadonlyMap<number, MarkLevel>>()
  readonly #listeners = new Set<() => void>()
  #state: DeskViewState

  constructor(active: string) {
    const first = { row: 0, column: 0 }
    this.#state = { active, cell: first, end: first, reveal: 0, revision: 0 }
  }

  getState = (): DeskViewState => this.#state

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  set(change: Partial<DeskViewState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }

  /** Selects a cell and brings it into view. */
  show(active: string, cell: CellSpot, end = cell): void {
    this.set({ active, cell, end, reveal: this.#state.reveal + 1 })
  }

  refresh(): void {
    this.set({ revision: this.#state.revision + 1 })
  }
}
