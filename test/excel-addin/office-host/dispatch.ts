import { HostFailure } from './book.ts'
import type { OfficeHost } from './host.ts'
import { isMember, type Member, NOTHING } from './members.ts'
import { workbookMember } from './objects/workbook.ts'

interface ArgumentInfo {
  Arguments?: unknown[]
  ReferencedObjectPathIds?: number[]
}
interface ObjectPath {
  ObjectPathType: number
  Name: string
  ParentObjectPathId: number
  ArgumentInfo?: ArgumentInfo
}
interface Query {
  Select?: string[]
  Expand?: string[]
  Skip?: number
  Top?: number
}
interface Action {
  Id: number
  ActionType: number
  Name: string
  ObjectPathId: number
  ArgumentInfo?: ArgumentInfo
  QueryInfo?: Query
}
export interface Batch {
  Actions: Action[]
  ObjectPaths?: Record<string, ObjectPath>
}

const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const
const PATH = { workbook: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const

/** Runs the actions of one batch in order; the first failure ends it, as in Excel. */
export function answerBatch(host: OfficeHost, batch: Batch) {
  const results: { ActionId: number; Value: unknown }[] = []
  const traces: number[] = []
  const objects = new Map<number, Member>()

  const argumentsOf = (info: ArgumentInfo | undefined) =>
    (info?.Arguments ?? []).map((argument, i) => {
      const reference = info?.ReferencedObjectPathIds?.[i]
      return reference ? resolve(reference) : argument
    })

  function resolve(id: number): Member {
    const known = objects.get(id)
    if (known) return known
    const path = batch.ObjectPaths?.[id]
    if (!path) throw host.missing(`object path ${id}`)
    const member = build(path)
    objects.set(id, member)
    return member
  }

  function build({
    ObjectPathType: type,
    Name: name,
    ParentObjectPathId: parentId,
    ArgumentInfo: info,
  }: ObjectPath): Member {
    if (type === PATH.workbook) return workbookMember(host)
    if (type === PATH.nothing) return NOTHING
    if (type === PATH.newObject) return newObject(name)
    if (type === PATH.reference) {
      const kept = host.references.get(name)
      // an object that was not kept from an earlier batch [documented]
      if (!kept) throw new HostFailure('InvalidReference')
      return kept
    }
    const parent = resolve(parentId)
    if (parent === NOTHING) return NOTHING
    if (type === PATH.property) return asMember(read(parent, name), name)
    if (type === PATH.method) return asMember(invoke(parent, name, argumentsOf(info)), name)
    if (type === PATH.indexer) return asMember(invoke(parent, 'GetItem', argumentsOf(info)), name)
    throw host.missing(`path type ${type}`)
  }

  function newObject(name: string): Member {
    const member = newObjects(host)[name.slice(name.lastIndexOf('.') + 1)]
    if (!member) throw host.missing(`new ${name}`)
    return member
  }

  function read(member: Member, name: string): unknown {
    const get = member.get?.[name]
    if (!get) throw host.missing(`${member.type}.${name}`)
    return get()
  }

  function invoke(member: Member, name: string, args: unknown[]): unknown {
    const method = member.call?.[name] as ((...args: unknown[]) => unknown) | undefined
    if (!method) throw host.missing(`${member.type}.${name}()`)
    return method(...args)
  }

  function asMember(value: unknown, name: string): Member {
    if (!isMember(value)) throw host.missing(`${name} as an object`)
    return value
  }

  function query(member: Member, { Select = [], Expand = [], Skip = 0, Top }: Query): unknown {
    if (member === NOTHING) return null
    const paths = [...Select, ...Expand].map((path) => path.split('/').map(pascal))
    if (!member.items) return { ...member.ids?.(), ...pick(member, paths) }
    const ofItems = paths.map((path) => (path[0] === 'Items' ? path.slice(1) : path)).filter((path) => path.length > 0)
    return {
      _Items: member
        .items()
        .slice(Skip, Top && Skip + Top)
        .map((item) => ({ ...item.ids?.(), ...pick(item, ofItems) })),
    }
  }

  function pick(member: Member, paths: string[][]): Record<string, unknown> {
    const inner = new Map<string, string[][]>()
    for (const [name, ...rest] of paths)
      inner.set(name, [...(inner.get(name) ?? []), ...(rest.length > 0 ? [rest] : [])])
    return Object.fromEntries(
      [...inner].map(([name, rest]) => {
        const value = read(member, name)
        return [name, isMember(value) ? query(value, { Select: rest.map((path) => path.join('/')) }) : value]
      }),
    )
  }

  function perform(action: Action): unknown {
    const member = resolve(action.ObjectPathId)
    switch (action.ActionType) {
      case ACTION.instantiate:
        return member === NOTHING ? null : (member.ids?.() ?? {})
      case ACTION.query:
        return query(member, action.QueryInfo ?? {})
      case ACTION.method: {
        if (member === NOTHING) return null
        const value = invoke(member, action.Name, argumentsOf(action.ArgumentInfo))
        return isMember(value) ? null : (value ?? null)
      }
      case ACTION.set: {
        const set = member.set?.[action.Name] as ((value: unknown) => void) | undefined
        if (!set) throw host.missing(`${member.type}.${action.Name}=`)
        set(argumentsOf(action.ArgumentInfo)[0])
        return null
      }
      default:
        throw host.missing(`action type ${action.ActionType}`)
    }
  }

  for (const [index, action] of batch.Actions.entries()) {
    if (action.ActionType === ACTION.trace) {
      traces.push(action.Id)
      results.push({ ActionId: action.Id, Value: null })
      continue
    }
    try {
      results.push({ ActionId: action.Id, Value: perform(action) })
    } catch (error) {
      if (!(error instanceof HostFailure)) throw error
      const failure = {
        Code: error.code,
        Message: error.message,
        HttpStatusCode: 400,
        ActionIndex: index,
        Location: action.Name,
      }
      return { Results: results, TraceIds: traces, Error: failure }
    }
  }
  return { Results: results, TraceIds: traces }
}

const pascal = (name: string) => (name.startsWith('_') ? name : name[0].toUpperCase() + name.slice(1))

/** Objects that office.js makes by itself rather than from the workbook. */
const newObjects = (host: OfficeHost): Record<string, Member> => ({
  AddinInternalService: { type: 'AddinInternalService', call: { NotifyActionHandlerReady: () => undefined } },
  AppRuntimeService: {
    type: 'AppRuntimeService',
    call: {
      SetAppRuntimeState: (state: string) => {
        host.paneState = state
      },
    },
  },
})
