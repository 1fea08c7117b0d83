/** Words by which offices say that a cell is empty on purpose, or what became of somebody. */

const NOTHING =
  /^(没(?:有|啥|得|什么)?(?:难处|难题|困难|诉求|意见|问题|要求|建议)|无|没有|暂无|无诉求|无要求|无意见|无困难|无问题|不详|无建议|没有诉求|满意|否|不|未|0|[×\-—–/]+)$/

/** Whether a text says that there is nothing: 无, 无诉求, 暂无. */
export const saysNothing = (text: string): boolean => text === '' || NOTHING.test(text.replace(/[\s。.,，;；]/g, ''))

/** 外出, 空户, 迁出: why nobody of a household may have been met. */
export const saysAbsent = (text: string): boolean =>
  /外出|务工|打工|空户|空挂|迁出|迁走|举家|常年在外|不在家|无人|死亡|注销|销户|绝户|拒访/.test(text)
