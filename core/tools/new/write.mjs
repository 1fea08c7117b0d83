// @ts-check
// What the scaffolds share: files are written and added to only when all of a new thing is known to fit.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const CORE = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
export const ROOT = dirname(CORE)

/** What cannot be made of the words given; the message is one sentence. */
export class Refusal extends Error {}

/** @param {string} id */
export function requireId(id) {
  if (!/^[a-z]+(-[a-z0-9]+)*$/.test(id))
    throw new Refusal(`The id “${id}” must be words of small letters with hyphens between.`)
}

/** @param {string} path @returns {string} */
export const read = (path) => readFileSync(join(ROOT, path), 'utf8')

/**
 * A new file.
 * @param {string} path from the root @param {string} text
 */
export function file(path, text) {
  if (existsSync(join(ROOT, path))) throw new Refusal(`${path} is there already.`)
  return { path, text }
}

/**
 * A file with something put in after what `after` finds, at its end where it is left out: before the last bracket.
 * @param {string} path from the root @param {string} added @param {RegExp} [after]
 */
export function addition(path, added, after = /[\s\S]*\n(?=[\]}][^\n]*\n(?:\ntype [^\n]*\n)?$)/) {
  const text = read(path)
  const at = after.exec(text)
  if (!at) throw new Error(`${path} has no place for ${added}: ${after}`)
  const end = at.index + at[0].length
  return { path, text: text.slice(0, end) + added + text.slice(end) }
}

/** @param {readonly { path: string, text: string }[]} files the last text of a path counts */
export function write(files) {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true })
    writeFileSync(join(ROOT, path), text)
    console.log(relative(ROOT, join(ROOT, path)))
  }
}

/** The texts of both languages, with what is still to be written in each. */
export const LANGUAGES = /** @type {const} */ ([
  { locale: 'zh-CN', todo: '待写' },
  { locale: 'en', todo: 'TODO' },
])

/** `heating-subsidy` → `heatingSubsidy`. @param {string} id */
export const variableOf = (id) => id.replace(/-+(.)/g, (_, letter) => letter.toUpperCase())

/** A string of the source, quoted as the house does. @param {string} text */
export const quoted = (text) => (text.includes("'") ? JSON.stringify(text) : `'${text}'`)
