// @ts-check

/** How many places of a terminal a text takes: a Chinese character takes two. */
const width = (/** @type {string} */ text) =>
  Array.from(text).reduce((sum, letter) => sum + (/[\u1100-\u115f\u2e80-\uffdc]/u.test(letter) ? 2 : 1), 0)

/**
 * Lines up the columns of a table for a terminal.
 * @param {readonly (readonly string[])[]} rows the first is the heading
 */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))))
  return rows
    .map((row) => row.map((cell, column) => cell + ' '.repeat(widths[column] - width(cell))).join('  '))
    .map((line) => line.trimEnd())
    .join('\n')
}
