const RELATION =
  /^(户主|本人|配偶|妻子?|丈?夫|夫妻|[长次三四五六独养继]?[生]?[子女]|[长次三四五]?(儿子|女儿)|儿子|女儿|儿媳|女婿|父亲?|母亲?|公公|婆婆|岳[父母]|祖[父母]|外?祖[父母]|外?孙(子|女)?|[兄弟姐妹]|兄弟|姐妹|哥哥|弟弟|姐姐|妹妹|爷爷|奶奶|侄[子女]|其他|之[子女妻夫父母孙])$/

/** Whether a text is a relation to the head as registers write it: 配偶, 长子, 之妻. */
export const isRelationWord = (text: string): boolean => RELATION.test(text)
