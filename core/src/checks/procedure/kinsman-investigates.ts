import { fail, PASS, rowCheck } from '../engine/index.ts'
import { namesIn } from '../people/known-people.ts'

/** H17. Whose kin is on record stays out of the investigation. A doubt: two people may share a name. */
export default rowCheck({
  catalogue: 'H17',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第十一条',
  needs: ['inspector', 'handler'],
  when: ['inspector', 'handler'],
  for: { lists: 'kin' },
  judge: ({ inspector, handler }) =>
    namesIn(inspector).includes(handler.replace(/\s/g, ''))
      ? fail(['inspector', 'handler', 'kinName'], { params: { name: handler } })
      : PASS,
})
