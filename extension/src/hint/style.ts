/** In the shadow root only: the page's styles do not reach in, ours do not reach out. */
export const STYLE = `
:host { all: initial; position: absolute; top: 0; left: 0; width: 0; height: 0; z-index: 2147483646; color-scheme: light }
* { box-sizing: border-box }
.badge, .popover { position: absolute; font: 12px/18px "Microsoft YaHei", "Noto Sans CJK SC", "PingFang SC", sans-serif; letter-spacing: 0; text-align: left }
.badge { display: flex; gap: 4px; max-width: 240px; height: 20px; padding: 0 7px; border: 1px solid; border-radius: 10px; background: #fff; cursor: pointer; white-space: nowrap; box-shadow: 0 1px 2px rgb(0 0 0 / .12) }
.badge .words { overflow: hidden; text-overflow: ellipsis }
.badge[hidden], .popover[hidden] { display: none }
.error { color: #b42318; border-color: #d92d20; background: #fff5f4 }
.doubt { color: #8a4b00; border-color: #b54708; background: #fffaeb }
.notice { color: #1d4f91; border-color: #2e6bb8; background: #f3f8ff }
.badge:hover { filter: brightness(.97) }
button:focus-visible { outline: 2px solid #1849a9; outline-offset: 2px }
.popover { width: 320px; max-width: calc(100vw - 16px); padding: 12px 14px; border: 1px solid #c4c8cf; border-radius: 8px; background: #fff; color: #1f2328; font-size: 13px; line-height: 20px; box-shadow: 0 6px 24px rgb(0 0 0 / .18) }
.popover h2 { margin: 0 24px 6px 0; font-size: 14px; line-height: 20px; font-weight: 600 }
.popover section + section { margin-top: 10px; padding-top: 10px; border-top: 1px solid #e3e6ea }
.popover p { margin: 0 0 4px }
.popover .basis { color: #57606a; font-size: 12px }
.popover .mark { font-weight: 600 }
.popover .close { position: absolute; top: 8px; right: 8px; width: 24px; height: 24px; border: 0; border-radius: 4px; background: none; color: #57606a; font: 16px/24px sans-serif; cursor: pointer }
.popover .close:hover { background: #f0f2f5 }
.ring { position: absolute; border: 3px solid #2e6bb8; border-radius: 6px; pointer-events: none }
@media (prefers-color-scheme: dark) { .badge, .popover { box-shadow: none } }
@media (forced-colors: active) { .badge, .popover { border: 2px solid } }
`
