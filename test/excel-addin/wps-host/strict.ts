/**
 * An object as a COM bridge shows it: asking for a member that it lacks, or calling a method without its object, is an
 * error here (a real bridge may answer undefined or crash). `lacking` counts what was asked for in vain.
 */
export function strict<Target extends object>(type: string, target: Target, lacking: Record<string, number>): Target {
  const missing = (name: PropertyKey) => {
    const member = `${type}.${String(name)}`
    lacking[member] = (lacking[member] ?? 0) + 1
    return new TypeError(`the test's WPS lacks ${member}`)
  }
  return new Proxy(target, {
    get(object, name, receiver) {
      if (typeof name === 'symbol') return Reflect.get(object, name)
      if (!(name in object)) throw missing(name)
      const value: unknown = Reflect.get(object, name, object)
      if (typeof value !== 'function') return value
      return function (this: unknown, ...args: unknown[]) {
        if (this !== receiver) throw new TypeError(`${type}.${name} was called without its object`)
        return Reflect.apply(value, object, args)
      }
    },
    set(object, name, value) {
      if (!(name in object)) throw missing(name)
      return Reflect.set(object, name, value, object)
    },
  })
}
