import { PROFILES } from '../../profiles/index.ts'

/** The profiles' selectors, joined once: one `closest` or `querySelectorAll` answers for all libraries. */
export const BOXES = PROFILES.flatMap((profile) => profile.boxes).join()
export const GROUPS = PROFILES.flatMap((profile) => profile.groups).join()
export const CARRIERS = PROFILES.flatMap((profile) => profile.carriers).join()
export const HEADINGS = PROFILES.flatMap((profile) => profile.headings).join()
export const SECTION_BOXES = PROFILES.flatMap((profile) => profile.sections.map(({ box }) => box)).join()
export const ITEM_BOXES = PROFILES.flatMap((profile) => profile.items.map(({ item }) => item)).join()
export const ITEMS = PROFILES.flatMap((profile) => profile.items)
export const CHOSEN = PROFILES.flatMap((profile) => profile.chosen)
export const CHOSEN_BOXES = CHOSEN.map(({ box }) => box).join()
/** Choices that a library draws without any control of the browser's own. */
export const DRAWN_CHOICE = '[role=radio], [role=checkbox], [role=switch]'
export const DRAWN = PROFILES.flatMap((profile) => profile.drawn)
export const SECTIONS = PROFILES.flatMap((profile) => profile.sections)
export const GRIDS = PROFILES.flatMap((profile) => profile.grids)
export const GRID_ROWS = GRIDS.flatMap(({ root, row, frozen }) =>
  [row, ...(frozen ? [frozen.row] : [])].map((each) => `${root} ${each}`),
).join()
export const DESCRIPTIONS = PROFILES.flatMap((profile) => profile.descriptions)
export const DESCRIPTION_LABELS = DESCRIPTIONS.map(({ label }) => label).join()

/** What lies over the page for a while. */
export const DIALOGS =
  'dialog, [role=dialog], [aria-modal=true], .el-dialog, .el-drawer, .ant-modal, .ant-drawer, .layui-layer, .window, .vxe-modal--wrapper, .ivu-modal, .ivu-drawer, .n-modal, .n-drawer, .arco-modal, .arco-drawer, .t-dialog, .t-drawer, .van-popup, .modal, .x-window'
