import 'layui/dist/css/layui.css'
import 'layui'
import type { FieldId } from '@nuandong/core/page'
import { demonstrate, practised } from '../demo/begin.tsx'
import { element, portalFrame } from './frame.ts'

/** layui sets itself on the window and has no types of its own. */
const { layui } = window as unknown as { layui: { form: { render(): void } } }

const COLUMNS: readonly (readonly [label: string, field: FieldId])[] = [
  ['户主姓名', 'name'],
  ['身份证号码', 'idNumber'],
  ['家庭人口', 'householdSize'],
  ['保障人口', 'insuredPersons'],
  ['月人均收入', 'perCapitaIncome'],
  ['低保标准', 'standard'],
  ['月保障金', 'monthlyAmount'],
  ['银行账号', 'account'],
]

const exercise = practised('list')

/** The search form above the list; nothing is searched. */
function search(): HTMLElement {
  const form = element('form', 'layui-form portal-search')
  form.innerHTML = `
    <div class="layui-form-item">
      <div class="layui-inline"><label class="layui-form-label">乡镇</label>
        <div class="layui-input-inline"><select name="town"><option>禾丰镇</option><option>柳溪镇</option></select></div></div>
      <div class="layui-inline"><label class="layui-form-label">年月</label>
        <div class="layui-input-inline"><select name="month"><option>2025年6月</option></select></div></div>
      <div class="layui-inline"><button class="layui-btn" type="button">查询</button></div>
    </div>`
  return form
}

function list(): HTMLElement {
  const head = element('tr', '', ...COLUMNS.map(([label]) => element('th', '', label)))
  const rows = exercise.page.households.map(({ own, members: [applicant] }) => {
    const written = { ...own, ...applicant }
    return element('tr', '', ...COLUMNS.map(([, field]) => element('td', '', String(written[field] ?? ''))))
  })
  const table = element('table', 'layui-table', element('thead', '', head), element('tbody', '', ...rows))
  table.setAttribute('lay-size', 'sm')
  return element('div', 'portal-scroll', table)
}

portalFrame('list', exercise.seed).append(element('h2', '', '最低生活保障对象列表'), search(), list())
layui.form.render()
demonstrate('list', exercise)
