// @ts-check
/** What starts the program on a PC that has a Node and nothing else of ours. */

const NODE = '20.20'
const NO_NODE = `这台电脑没有 Node.js ${NODE} 以上的版本。请安装，或把 node.exe 拷到本文件夹（见 guides 里的信息科指南）。`

/** @param {readonly string[]} lines for cmd.exe */
const batch = (lines) => ['@echo off', 'chcp 65001 >nul', 'setlocal', ...lines, ''].join('\r\n')
const FIND_NODE = ['set "NODE=node"', 'if exist "%~dp0node.exe" set "NODE=%~dp0node.exe"']
const NEED_NODE = [
  '"%NODE%" --version >nul 2>nul',
  'if errorlevel 1 (',
  `  echo ${NO_NODE}`,
  '  pause',
  '  exit /b 2',
  ')',
]

/** @param {readonly string[]} lines for sh */
const shell = (lines) =>
  [
    '#!/bin/sh',
    'here=$(dirname "$(readlink -f "$0")")',
    'node=node',
    '[ -x "$here/node" ] && node=$here/node',
    `"$node" --version >/dev/null 2>&1 || { echo '${NO_NODE}' >&2; exit 2; }`,
    ...lines,
    '',
  ].join('\n')

/** @returns {Record<string, string>} by path in the package */
export function starters() {
  return {
    '开始.cmd': batch([...FIND_NODE, ...NEED_NODE, '"%NODE%" "%~dp0bin\\nuandong.cjs" serve %*', 'pause']),
    'nuandong.cmd': batch([...FIND_NODE, ...NEED_NODE, '"%NODE%" "%~dp0bin\\nuandong.cjs" %*']),
    'start.sh': shell(['exec "$node" "$here/bin/nuandong.cjs" serve "$@"']),
    nuandong: shell(['exec "$node" "$here/bin/nuandong.cjs" "$@"']),
    'bin/package.json': '{ "type": "module" }\n',
    'bin/nuandong.cjs': launcher,
    'bin/load.cjs': "import('./cli.js')\n",
  }
}

/** In the JavaScript of an old Node, which must be able to read it to say that it is old. */
const launcher = `var have = process.versions.node.split('.').map(Number), need = '${NODE}'.split('.').map(Number)
if (have[0] < need[0] || (have[0] === need[0] && have[1] < need[1])) {
  process.stderr.write('本机的 Node.js 是 ' + process.versions.node + '，需要 ${NODE} 以上。请换新版，或把新版 node.exe 拷到本文件夹。\\n')
  process.exit(2)
}
require('./load.cjs')
`
