/**
 * What texts and elements are like on every page, whatever library drew them. A script that is injected carries none of
 * it: these reach it with the looks of the libraries. Compared without regard to case.
 */
export const TEXTS = {
  /** figures, or a number of a person: what holds it is a value */
  noLabel: /^[\d\s.,%-]+$|\d{6}/,
  /** a placeholder's words before the label */
  asks: /^请(输入|选择|填写|录入)(您的)?/,
  /** 万元, 元/年, 元/月: a plain 元 says nothing new */
  tellingUnit: /^(?:(?:[万千]元)(?:[/／每]?[年月])?|元[/／每]?[年月])$/,
  /** 1、申请人姓名, （一）家庭人口 */
  numbering: /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．]|[①-⑳])\s*/,
  /** 家庭月收入/元 */
  unitBehind: /[/／]\s*((?:万|千)?元|人|岁|周岁|月|年|平方米|㎡|辆|套)\s*[:：*]*\s*$/,
  /** 姓名：张三　性别：男 */
  pair: /([^\s:：,，;；。|｜]{2,24})\s*[:：]\s*([^:：。|｜]*?)(?=\s*[|｜]|[\s,，;；]+[^\s:：,，;；|｜]{2,24}\s*[:：]|(?<=\d日)\s+(?![至到~～—–-])|(?<![至到~～—–\-日\s:：])\s+(?=\d{4}年\d{1,2}月)|。|$)/,
  /** of who is signed in, or made the page */
  ofUser: /用户|登[录陆]|欢迎|您好|技术支持|客服|热线|值班/,
  /** classes of a label and of its value */
  namedLabel: /label|title|name|key|term|tit\b|-th\b|lab\b/,
  namedValue: /value|content|text|val\b|desc|con\b|-td\b/,
  /** the foot of a list is nobody in it */
  total: /^(?:本页|全部)?[合小总共]\s*计\s*[:：]?$/,
  ofADay: /日|时间|出生/,
  ofASpan: /公示|起止/,
  /** 与老人关系 of somebody who is not of the household */
  toAnother: /^与(?!.*(?:经办|干部|工作人员|近亲属)).{1,6}的?关系$/,
  /** below a reason or an opinion who signed it */
  signed:
    /(?<=[。；;])\s*(?:申请人|户主|本人|经办人|负责人|审核人|签[名字章]|[^。；;:：]*[签盖]章)[^。；;:：]{0,6}[:：][^。；;]*$/,
  dateParts: /^(?:19|20)\d\d(?:,\d\d?){1,2}$/,
  nothingChosen: /^(请选择|请输入|--?请选择--?|全部|-+|\+\s*\d+$)/,
  /** how pages write that a field is empty */
  empty: /^(?:[-–—－_/／\s]*|暂无(?:数据)?|未填写?|无数据|null|undefined)$/,
  /** of an address, what tells one step of a form from the next */
  step: /([?&#/](?:step|tab|active|activeName|current)[-_=/]?)\w*/,
  /** a name that the page's author gave an element; those that a library counts up change with every load */
  given: /^[a-z][a-z_-]*\d?$/,
  /** controls that are never read: they carry no fact, or a secret */
  skippedTypes: /^(hidden|submit|button|image|reset|file|password|color|range)$/,
  secrets: /password|one-time-code|cc-/,
  /** a heading with more than supporters in it, or a label with its value */
  noTitle: /[:：]|[及和与、].*成员|成员.*[及和与、]/,
  /** 人，其中：残疾人: what ends one thing and begins the next; not within brackets */
  betweenParts: /[,，;；。、:：](?![^（(]*[）)])(?:\s*其中)?|^\s*其中/,
  /** between words that are not one */
  apart: /[\s,，;；。、]/,
  /** kinds of boxes of which two in one are a beginning and an end */
  ends: /^(text|date|month|number)$/,
  /** in what may say something of the opinions */
  opinion: /年|自主/,
  colon: /[:：]\s*$/,
  /** kinds of requests by which a page gets what it shows */
  answer: /^(xmlhttprequest|fetch|script)$/,
  /** elements whose text nobody reads */
  silent: /^(script|style|svg|input|select|textarea|button|option|template|noscript|iframe)$/,
}

export const SELECTORS = {
  /** by which a library shows that something has changed */
  attributes: 'class style hidden open disabled checked aria-checked aria-expanded'.split(' '),
  /** controls that hold more than a tick */
  filled: ':is(input, select, textarea):not([type=checkbox], [type=radio])',
  ticks: 'input[type=checkbox], input[type=radio]',
  controls: 'input, select, textarea, [contenteditable=""], [contenteditable=true]',
  formControls: ':is(input:not([type=hidden]), select, textarea)',
  /** choices that a library draws without any control of the browser's own */
  drawnChoices: '[role=radio], [role=checkbox], [role=switch]',
  frames: 'iframe, frame',
  /** more than one value */
  blocks: 'table, tbody, thead, ul, ol, form',
  cells: 'td, th, [role=gridcell], [role=cell]',
  /** ground of these is not empty, even where a field stands in it */
  used: 'a, button, summary, [role=button], [role=link]',
  /** where Tab stops */
  stops:
    'a[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [tabindex], [contenteditable=""], [contenteditable=true]',
}
