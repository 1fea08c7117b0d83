// @ts-check
import { posix } from 'node:path'
import { Marked } from 'marked'

const STYLE = `body { max-width: 60em; margin: 2em auto; padding: 0 1em; color: #222; font: 16px/1.7 "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
h1, h2, h3 { line-height: 1.3 } h2 { margin-top: 2em; border-bottom: 1px solid #ccc }
table { border-collapse: collapse } th, td { padding: .3em .6em; border: 1px solid #bbb; text-align: left; vertical-align: top }
code { padding: 0 .2em; background: #f3f3f3; font-family: Consolas, monospace } pre { overflow: auto; padding: .6em 1em; background: #f3f3f3 }
img { max-width: 100% } @media print { body { margin: 0; font-size: 12px } }`

/** @param {string} text */
const escaped = (text) => text.replace(/[<>&"]/g, (character) => `&#${character.charCodeAt(0)};`)

/**
 * A guide as a page: on an office's PC a double click opens .html, and nothing .md.
 * @param {string} markdown
 * @param {string} at path of the page in the package
 * @param {(link: string) => string | undefined} placeOf path in the package of a file that the guide links to, beside
 *   itself; undefined
 *   where the package has no such file
 * @returns {string}
 */
export function guidePage(markdown, at, placeOf) {
  /** @param {string} link */
  const linkTo = (link) => {
    if (/^(https?:|#)/.test(link)) return link
    const place = placeOf(link)
    return place === undefined ? undefined : encodeURI(posix.relative(posix.dirname(at), place))
  }
  const marked = new Marked({
    renderer: {
      link({ href, tokens }) {
        const [words, to] = [this.parser.parseInline(tokens), linkTo(href)]
        return to === undefined ? words : `<a href="${escaped(to)}">${words}</a>`
      },
      image({ href, text }) {
        const to = linkTo(href)
        return to === undefined ? escaped(text) : `<img src="${escaped(to)}" alt="${escaped(text)}">`
      },
    },
  })
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? posix.basename(at)
  const lang = at.endsWith('.en.html') ? 'en' : 'zh-CN'
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body>
${marked.parse(markdown)}</body></html>
`
}
