// @ts-check
/** What starts the program on a PC that has a Node and nothing else of ours. */

const NODE = '20.20'
const NO_NODE = `这台电脑没有 Node.js ${NODE} 以上的版本。请安装，或把 node.exe 拷到本文件夹（见 guides 里的信息科指南）。`

/**
 * For cmd.exe. Its window gets back the code page that it had, and the one line that Node cannot say stands there in ASCII too: in
 * another code page nothing else can be read.
 * @param {readonly string[]} lines
 */
const batch = (lines) =>
  [
    '@echo off',
    'setlocal',
    `for /f "tokens=2 delims=:." %%p in ('chcp') do set "PAGE=%%p"`,
    'chcp 65001 >nul',
    'set "NODE=node"',
    'if exist "%~dp0node.exe" set "NODE=%~dp0node.exe"',
    '"%NODE%" --version >nul 2>nul',
    'if errorlevel 1 (',
    `  echo Node.js ${NODE} or later is needed: install it, or put node.exe into this folder.`,
    `  echo ${NO_NODE}`,
    '  pause',
    '  exit /b 2',
    ')',
    ...lines,
    'set "STATUS=%errorlevel%"',
    'chcp %PAGE% >nul',
    'exit /b %STATUS%',
    '',
  ].join('\r\n')

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
    '开始.cmd': batch(['"%NODE%" "%~dp0bin\\nuandong.cjs" serve %*', 'pause']),
    'nuandong.cmd': batch(['"%NODE%" "%~dp0bin\\nuandong.cjs" %*']),
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
