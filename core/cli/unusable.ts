import { terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** An input that cannot be used: which one, and one sentence that says what is wrong and what to do. */
export interface UnusableInput {
  path: string
  why: string
}

/** The inputs that a command could not use. Each is said at once; the others are worked on all the same. */
export class Unusable {
  readonly inputs: UnusableInput[] = []

  add(path: string, why: string): void {
    this.inputs.push({ path, why })
    terminal.tell(why)
  }

  /** What the work gives, or undefined where it throws a `UsageError`: then this input is unusable. */
  attemptNow<T>(path: string, work: () => T): T | undefined {
    try {
      return work()
    } catch (error) {
      this.#fail(path, error)
      return undefined
    }
  }

  async attempt<T>(path: string, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    } catch (error) {
      this.#fail(path, error)
      return undefined
    }
  }

  #fail(path: string, error: unknown): void {
    if (!(error instanceof UsageError)) throw error
    this.add(path, error.message)
  }

  /** The exit status of the command: 2 where an input could not be used, before 1 for what the others hold. */
  status(hasErrors: boolean): number {
    if (this.inputs.length > 0) return 2
    return hasErrors ? 1 : 0
  }
}
