import type { OfficeHost } from './host.ts'

/** Arrays cross the bridge of Excel for Windows as SAFEARRAYs. */
const safeArray = (items: unknown[]) => ({ toArray: () => items, dimensions: () => 1 })

const DISPATCH = { batch: 93, event: 33, command: 39 } as const
type Callback = (answer: unknown) => void
type Handler = (dispatchId: number, args: unknown) => void

export interface Win32Options {
  locale?: string
  requirements?: Record<string, string>
}

/**
 * Puts on `window.external` what Excel for Windows provides; the real office.js does the rest. The theme is known from
 * the start [assumed: E11], and buttons reach the runtime whether the pane is seen or not [assumed: E12].
 */
export function installWin32(window: Window, host: OfficeHost, { locale = 'zh-CN', requirements }: Win32Options = {}) {
  const handlers = new Map<number, Handler[]>()
  const commands: unknown[][] = []
  const sets = requirements ?? { ExcelApi: '1.14', SharedRuntime: '1.1', RibbonApi: '1.2', AddinCommands: '1.1' }
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'solution',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => `C:\\${host.book.name}`,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetInstanceId: () => 'instance',
    GetSupportedMatrix: () => JSON.stringify(sets),
    GetHostFullVersion: () => '16.0.14332.20000',
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify({ bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x262626 }),
  }

  function execute(id: number, parameters: unknown[], callback: Callback): void {
    if (id !== DISPATCH.batch) {
      commands.push([id, parameters])
      setTimeout(() => callback(safeArray([0, null])))
      return
    }
    const body = (parameters[0] as string[])[4]
    setTimeout(() => {
      const answer = host.execute(body)
      if ('errorCode' in answer) callback(safeArray([answer.errorCode, safeArray([500, safeArray([]), ''])]))
      else callback(safeArray([0, safeArray([200, safeArray([]), answer.body])]))
      setTimeout(() => host.flush())
    })
  }

  const external = {
    GetContext: () => context,
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$correlation$$disableLogging$0`,
    GetLoggingAllowed: () => false,
    Execute: execute,
    RegisterEvent(id: number, _target: string, handler: Handler, callback: Callback) {
      handlers.set(id, [...(handlers.get(id) ?? []), handler])
      setTimeout(() => callback(safeArray([0])))
    },
    UnregisterEvent(_id: number, _target: string, callback: Callback) {
      setTimeout(() => callback(safeArray([0])))
    },
  }
  Object.defineProperty(window, 'external', { value: external, configurable: true })
  const send = (id: number, entry: unknown[]) => {
    for (const handler of handlers.get(id) ?? []) handler(id, safeArray([entry].map(safeArray)))
  }
  host.emit = (entry) => send(DISPATCH.event, entry)

  return {
    /** what office.js asked for besides batches: [dispatch id, parameters] */
    commands,
    /** a press on a ribbon button that runs a function */
    pressRibbon(functionName: string) {
      for (const handler of handlers.get(DISPATCH.command) ?? [])
        handler(
          DISPATCH.command,
          safeArray([functionName, functionName, JSON.stringify({ source: { id: functionName } })]),
        )
    },
  }
}
