import { attribute, nodesIn, tagOf } from './dom.ts'

const SILENT = /^(script|style|svg|input|select|textarea|button|option|template|noscript|iframe)$/i

/** What a link or button does with what stands before it: no part of it. */
const DEED =
  /^[\s[(（【]*(查看|显示|隐藏|复制|编辑|修改|变更|删除|移除|详情|更多|核验|校验|核对|查询|读取|读卡|定位|地图|下载|打印|展开|收起|选择|脱敏|明文|帮助|查看详情|查看明文)[\s\])）】>»]*$/

/** Spaces collapsed. */
export function flat(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}

/** As a label: without the stars and colons at its ends. In a value they are what a mask left: 张*. */
export function tidy(text: string | null | undefined): string {
  return flat(text)
    .replace(/^[\s*＊]+|[\s*＊:：]+$/g, '')
    .trim()
}

/** Labels and values are shorter; of a table of a thousand rows that stands where one may stand, this is enough to see that it is none. */
const ENOUGH = 2_000

/** What a person reads in a node, as a label: without controls, scripts and tooltips inside it; of a very long text the beginning. */
export function textOf(node: Node | null | undefined): string {
  return tidy(whole(node))
}

/** The same as a value. */
export function valueText(node: Node | null | undefined): string {
  return flat(whole(node))
}

function whole(node: Node | null | undefined): string {
  const parts: string[] = []
  if (node) collect(node, parts, 0)
  return parts.join('')
}

/** Gives the length of what was collected up to now. */
function collect(node: Node, parts: string[], before: number): number {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = node.nodeValue ?? ''
    parts.push(text)
    return before + text.trim().length
  }
  if (!(node instanceof Element) || SILENT.test(tagOf(node))) return before
  if (tagOf(node) === 'A' && DEED.test(node.textContent ?? '')) return before
  if (attribute(node, 'role') === 'tooltip' || attribute(node, 'aria-hidden') === 'true') return before
  let length = before
  for (const child of nodesIn(node)) {
    if (length > ENOUGH) break
    length = collect(child, parts, length)
  }
  return length
}
