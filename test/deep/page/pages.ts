const page = (body: string) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>低保申请</title><body>${body}</body></html>`

const size = '<p>家庭人口 <input id="typed" value="3"></p>'
const wrong = '<p><label>身份证号码 <input id="i" size="20" value="110105194912310021"></label></p>'

const repeated = (times: number, part: string) => part.repeat(times)

/** Of the pages measured, what they are made of. By path. */
export const PAGES: Record<string, string> = {
  // right, and of the place itself: nothing is said of it until it is changed
  key: page('<p><label>身份证号码 <input value="51018519491231959X"></label></p>'),
  signs: page(`<p>低保</p>${wrong}${size}`),
  scroll: page(
    `<div id="s" style="height:300px;width:600px;overflow:auto;margin:40px"><div style="height:200px"></div>${wrong}<div style="height:900px"></div></div>`,
  ),
  dialog: page(
    `<button id="open" onclick="d.showModal()">编辑</button><dialog id="d"><p><label>身份证号码 <input id="i" size="20" value="110105194912310021"></label></p><p><button onclick="d.close()">确定</button></p></dialog>`,
  ),
  form: page(
    `<form>${repeated(30, '<div class="el-form-item"><label class="el-form-item__label">家庭月收入（元）</label><div class="el-form-item__content"><div class="el-input"><input class="el-input__inner" value="1"></div></div></div><table><tr><td>备注</td><td><input value="无"></td></tr></table>')}</form>`,
  ),
  fields: page(
    `${size}<table>${repeated(1000, '<tr><th>家庭月收入</th><td><input value="1"></td><th>备注</th><td><input></td></tr>')}</table>`,
  ),
  cells: page(
    `${size}<table><tr>${repeated(5, '<th>姓名</th><th>某栏</th>')}</tr>${repeated(10_000, `<tr>${repeated(5, '<td>张某</td><td>无</td>')}</tr>`)}</table>`,
  ),
  million: page(
    `${size}<div id="d" style="content-visibility:auto"></div><script>
      const many = document.createDocumentFragment()
      for (let index = 0; index < 500_000; index++) many.append(document.createElement('i'), '某')
      d.append(many)</script>`,
  ),
}
