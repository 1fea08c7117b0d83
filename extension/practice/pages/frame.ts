import { PRACTICE_PAGES, type PracticePageId } from '@nuandong/core/practice'

/** The words of the invented portal. It is Chinese in either language of the tool, as the real ones are. */
const PORTAL = '禾川县社会救助信息管理系统'
const MENU: Record<PracticePageId, string> = {
  form: '申请录入',
  detail: '家庭详情',
  list: '对象列表',
  old: '老式审批表',
}

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  made.className = className
  made.append(...content)
  return made
}

/** Draws the portal's top and menu, and gives the place for the page itself. */
export function portalFrame(id: PracticePageId, seed: number): HTMLElement {
  const links = PRACTICE_PAGES.map((page) => {
    const link = element('a', page === id ? 'portal-here' : '', MENU[page])
    link.href = `../${page}/?seed=${seed}`
    return link
  })
  const top = element('div', 'portal-top', element('b', '', PORTAL), element('span', '', '练习'))
  const content = element('div', 'portal-content')
  const menu = element('div', 'portal-menu', ...links)
  document.body.append(element('div', 'portal', top, element('div', 'portal-body', menu, content)))
  return content
}
