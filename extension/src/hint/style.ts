/** Set on the element itself and important: no style of the page comes after it. */
export const HOST_STYLE = `
all: initial !important;
position: absolute !important;
top: 0 !important;
left: 0 !important;
width: 0 !important;
height: 0 !important;
overflow: visible !important;
z-index: 2147483646 !important;
color-scheme: light !important;
`

/** In the shadow root only: the page's styles do not reach in, ours do not reach out. */
export const STYLE = `
:host { font: 13px/20px "Microsoft YaHei", "Noto Sans CJK SC", "PingFang SC", sans-serif }
* { box-sizing: border-box }
[hidden] { display: none !important }
.sign, .popover, .ring { position: absolute; pointer-events: auto; letter-spacing: 0; text-align: left }
.sign { width: 18px; height: 18px; padding: 0; border: 1px solid; border-radius: 50%; background: #fff; font: 700 11px/16px "Segoe UI Symbol", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; text-align: center; cursor: pointer }
.error { color: #b42318; border-color: #d92d20; background: #fff5f4 }
.doubt { color: #8a4b00; border-color: #b54708; background: #fffaeb }
.notice { color: #1d4f91; border-color: #2e6bb8; background: #f3f8ff }
.sign:hover { filter: brightness(.95) }
/* the page has no room beside the field: small at its corner, whole once pointed at */
.tight { transform: scale(.6); transform-origin: 100% 0 }
.tight:hover, .tight:focus { transform: none }
button:focus-visible { outline: 2px solid #1849a9; outline-offset: 1px }
.popover { font: 13px/20px "Microsoft YaHei", "Noto Sans CJK SC", "PingFang SC", sans-serif; width: 320px; max-width: calc(100vw - 16px); max-height: calc(100vh - 16px); overflow: auto; padding: 12px 14px; border: 1px solid #c4c8cf; border-radius: 8px; background: #fff; color: #1f2328; box-shadow: 0 6px 24px rgb(0 0 0 / .18) }
.popover h2 { margin: 0 24px 6px 0; font-size: 14px; line-height: 20px; font-weight: 600 }
.popover section + section { margin-top: 10px; padding-top: 10px; border-top: 1px solid #e3e6ea }
.popover p { margin: 0 0 4px }
.popover .basis { color: #57606a; font-size: 12px }
.popover .close { position: absolute; top: 8px; right: 8px; width: 24px; height: 24px; padding: 0; border: 0; border-radius: 4px; background: none; color: #57606a; font: 16px/24px sans-serif; cursor: pointer }
.popover .quiet { padding: 0; border: 0; background: none; color: #1849a9; font-size: 12px; text-decoration: underline; cursor: pointer }
.popover .close:hover { background: #f0f2f5 }
.ring { border: 3px solid #2e6bb8; border-radius: 6px; pointer-events: none }
.pane { position: fixed; inset: 0; padding: 10px; background: linear-gradient(#1849a9 40px, rgb(24 73 169 / .06) 0); color: #fff; font: 600 14px/20px "Microsoft YaHei", "Noto Sans CJK SC", "PingFang SC", sans-serif; text-align: center; cursor: crosshair; pointer-events: auto }
@media (max-width: 640px) { .pane { background: linear-gradient(#1849a9 60px, rgb(24 73 169 / .06) 0) } }
@media print { .layer { display: none } }
@media (forced-colors: active) { .sign, .popover { border: 2px solid } }
`
