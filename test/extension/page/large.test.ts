import { expect, test, vi } from 'vitest'
import { pageDictionary } from '../../../extension/src/case/dictionary.ts'
import { readPage } from '../../../extension/src/page/read.ts'
import { Words } from '../../../extension/src/page/words.ts'
import { pairs, parse, read } from '../page.ts'

const CELLS = 400
const table = (cells: number, cell: string) => `<table>${`<tr>${cell.repeat(4)}</tr>`.repeat(cells / 4)}</table>`

test('a reading may pause at each cell and each text of a table, also where it has nothing to read', () => {
  const steps = [...readPage(parse(table(CELLS, '<td>某</td>')), new Words(pageDictionary))]
  expect(steps.length).toBeGreaterThan(2 * CELLS)
})

test('of a table that stands where a unit may stand only the beginning is looked at', () => {
  /** how often its last text is */
  const looks = (between: string) => {
    const input = '<p>家庭月收入 <input value="1200"></p>'
    const document = parse(`${input}${between}${table(CELLS, `<td>${'某'.repeat(50)}</td>`)}`)
    const last = [...document.querySelectorAll('td')].at(-1)?.firstChild
    let looked = 0
    Object.defineProperty(last, 'nodeValue', { get: () => String(++looked) })
    expect(pairs(read(document))).toEqual(['monthlyHouseholdIncome=1200'])
    return looked
  }
  expect(looks('')).toBe(looks('<input type="submit">'))
})

test('nothing is looked for all over a large page at once, and no step reads a whole column', async () => {
  // a page without shadow roots, whatever pages were read before
  vi.resetModules()
  const { parse } = await import('../page.ts')
  const { readPage } = await import('../../../extension/src/page/read.ts')
  const { Words } = await import('../../../extension/src/page/words.ts')
  const rows = `<tr><th>姓名</th><th>某栏</th></tr>${`<tr><td>张某</td><td>${'某'.repeat(50)}</td></tr>`.repeat(CELLS)}`
  const document = parse(`<p>家庭人口 <input value="3"></p><table>${rows}</table>`)
  const searches = new Set<string>()
  let looked = 0
  for (const { prototype } of [Document, Element])
    for (const name of ['querySelector', 'querySelectorAll'] as const) {
      const search = prototype[name] as (this: ParentNode, selector: string) => never
      Object.assign(prototype, {
        [name](this: Document | Element, selector: string) {
          // by its name alone the browser finds an element fast
          if (!/^[\w*]+$/.test(selector) && this.getElementsByTagName('*').length > CELLS) searches.add(selector)
          return search.call(this, selector)
        },
      })
    }
  const value = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue') as PropertyDescriptor
  Object.defineProperty(Node.prototype, 'nodeValue', {
    ...value,
    get(this: Node) {
      looked++
      return value.get?.call(this)
    },
  })
  let most = 0
  for (const _ of readPage(document, new Words(pageDictionary))) {
    most = Math.max(most, looked)
    looked = 0
  }
  expect([...searches]).toEqual([])
  expect(most).toBeLessThan(CELLS / 2)
})
