// @ts-check
import { file, quoted, Refusal, requireId } from './write.mjs'

/** @param {string} [id] @param {string} [zh] @param {string} [en] */
export function newKind(id, zh, en) {
  if (!id || !zh || !en)
    throw new Refusal(
      'usage: npm run new -- kind <id> <中文> <English>, e.g. kind children-in-hardship 困境儿童花名册 "children in hardship"',
    )
  requireId(id)
  return [
    file(
      `core/src/register/kinds/${id}.ts`,
      `import { ACCOUNT, CLOSING, HOUSEHOLD, PERIOD, PERSON, PLACE } from './columns.ts'
import { registerKind } from './kind.ts'

/** ${zh}: TODO one row a person or a household; where the form is published. */
export default registerKind({
  zh: ${quoted(zh)},
  en: ${quoted(en)},
  lists: 'people',
  role: 'register',
  keyFields: ['name', 'idNumber'],
  rowIs: 'person',
  title: /TODO/,
  fields: [...PLACE, ...HOUSEHOLD, ...PERSON, ...PERIOD, ...ACCOUNT, ...CLOSING],
  essential: ['name'],
  key: ['name'],
})
`,
    ),
    file(
      `test/cases/kinds/${id}.yaml`,
      `# Titles and headers of ${zh} as offices write them, in two wordings at least; untold: true where the columns alone leave other kinds open.
forms:
  - title: TODO 2025年${zh}
    headers: 序号 村(社区) 姓名 身份证号码 联系电话
  - title: TODO another office's title
    headers: 序号 姓名 性别 公民身份号码 家庭住址 备注
`,
    ),
  ]
}
