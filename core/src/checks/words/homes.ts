/** What homes for the old, for children and for the sick call themselves: 谷营镇敬老院, 县儿童福利院. */
export const HOME =
  /(?:敬老|养老|福利|光荣|养护|护理)院|老年公寓|供养服务(?:中心|机构)|(?:福利|养老|托养|救助保护)(?:服务)?(?:中心|机构)/
