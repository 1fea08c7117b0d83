// @ts-check
/** What a double click starts on a PC that has nothing else of ours. */

const NODE = '20.20'
const NO_NODE = `这台电脑没有 Node.js ${NODE} 以上的版本。请安装，或把 node.exe 拷到本文件夹（见 guides 里的信息科指南）。`

/**
 * For cmd.exe. Its window gets back the code page that it had; before that page is UTF-8, nothing but ASCII can be
 * read.
 * @param {readonly string[]} lines
 */
const batch = (lines) =>
  [
    '@echo off',
    'setlocal',
    `for /f "tokens=2 delims=:." %%p in ('chcp') do set "PAGE=%%p"`,
    'chcp 65001 >nul',
    ...lines,
    'set "STATUS=%errorlevel%"',
    'chcp %PAGE% >nul',
    'exit /b %STATUS%',
    '',
  ].join('\r\n')

/** What Node alone cannot say is said in ASCII too: an old window shows nothing else. */
const WITH_NODE = [
  'set "NODE=node"',
  'if exist "%~dp0node.exe" set "NODE=%~dp0node.exe"',
  '"%NODE%" --version >nul 2>nul',
  'if errorlevel 1 (',
  `  echo Node.js ${NODE} or later is needed: install it, or put node.exe into this folder.`,
  `  echo ${NO_NODE}`,
  '  pause',
  '  exit /b 2',
  ')',
]

/** A person's WPS is told of the add-in; a list that is there already may name others, and is left to its owner. */
const FOR_WPS = [
  'set "LIST=%APPDATA%\\kingsoft\\wps\\jsaddons\\publish.xml"',
  'if exist "%LIST%" (',
  '  echo 已经有 publish.xml，没有改动。请把第二个窗口里 nuandong 那一行复制到第一个窗口，保存（信息科指南第四节）。',
  '  start "" notepad "%LIST%"',
  '  start "" notepad "%~dp0site\\wps\\publish.xml"',
  ') else (',
  '  mkdir "%APPDATA%\\kingsoft\\wps\\jsaddons" 2>nul',
  '  copy "%~dp0site\\wps\\publish.xml" "%LIST%" >nul && echo 已装好。请完全退出 WPS 再打开，问是否信任时点“允许”，再重开一次。',
  ')',
  'pause',
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
    'WPS安装.cmd': batch(FOR_WPS),
    '开始.cmd': batch([...WITH_NODE, '"%NODE%" "%~dp0bin\\nuandong.cjs" serve %*', 'pause']),
    'nuandong.cmd': batch([...WITH_NODE, '"%NODE%" "%~dp0bin\\nuandong.cjs" %*']),
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
