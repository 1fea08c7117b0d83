/** What homes for the old, for children and for the sick call themselves: 谷营镇敬老院, 县儿童福利院. */
export const HOME = /敬老院|养老院|福利院|供养服务(中心|机构)|福利中心|养老机构/
