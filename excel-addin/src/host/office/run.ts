import { hostErrorFrom } from './errors.ts'

/** Excel did not let us switch events on again: the next thing that it lets us do does so first. */
let eventsAreOff = false

/** `Excel.run` whose refusals are `HostError`s. It never waits for a cell edit to end: the user is told instead. */
export async function runExcel<Result>(
  work: (context: Excel.RequestContext) => Promise<Result>,
  sheet?: string,
): Promise<Result> {
  try {
    return await Excel.run(async (context) => {
      if (eventsAreOff) await switchEventsOn(context)
      return work(context)
    })
  } catch (error) {
    throw hostErrorFrom(error, sheet)
  }
}

/** Our own writes must not come back as edits of the user; `triggerSource` tells only from ExcelApi 1.14 on. */
export async function withoutEvents(context: Excel.RequestContext, work: () => Promise<void>): Promise<void> {
  context.runtime.enableEvents = false
  eventsAreOff = true
  try {
    await work()
  } finally {
    await switchEventsOn(context)
  }
}

async function switchEventsOn(context: Excel.RequestContext): Promise<void> {
  context.runtime.enableEvents = true
  await context.sync()
  eventsAreOff = false
}
