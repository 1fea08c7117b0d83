import { antd } from './antd.ts'
import { arco } from './arco.ts'
import { easyui } from './easyui.ts'
import { element } from './element.ts'
import { ext } from './ext.ts'
import { iview } from './iview.ts'
import { layui } from './layui.ts'
import { looksOf } from './looks.ts'
import { naive } from './naive.ts'
import { plain } from './plain.ts'
import { tdesign } from './tdesign.ts'
import { vant } from './vant.ts'
import { vxe } from './vxe.ts'

/** In the order in which they are asked; the hand-written forms come last. */
export const LOOKS = looksOf([element, antd, layui, iview, naive, arco, tdesign, vxe, vant, ext, easyui, plain])
