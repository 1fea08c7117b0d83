import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { loadLaw, loadPolicy } from '../../core/src/determination.ts'
import type { HouseholdCase } from '../../extension/src/case/household.ts'
import { HouseholdResult } from '../../extension/src/panel/HouseholdResult.tsx'

const drawn = async (facts: Partial<HouseholdCase>, ...names: string[]) => {
  const place = facts.place ?? '510185'
  const policy = loadPolicy([], await loadLaw(place))
  const all: HouseholdCase = { place, date: '2026-10-28', dateFrom: 'today', household: {}, ...facts }
  return renderToStaticMarkup(
    <HouseholdResult facts={all} names={names} policy={policy} answers={{}} onAnswers={() => undefined} />,
  )
}
const headings = (html: string) => [...html.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, one]) => one.replace(/<.*?>/g, ''))

test('of a page about what has no rule here it is said that it is not judged, and nothing else comes first', async () => {
  const old = { household: { members: [{ name: '甲某', birth: 19460912 }] } }
  const elsewhere = await drawn({ ...old, place: '000000/湖南省怀化市溆浦县' }, '高龄津贴办理')
  expect(elsewhere).toContain('本页是高龄津贴')
  expect(headings(elsewhere)).toEqual([])
  const here = await drawn(old, '高龄津贴办理')
  expect(here).not.toContain('本页是高龄津贴')
  expect(headings(here)[0]).toMatch(/^高龄津贴/)
  expect(headings(await drawn(old))[0]).toMatch(/^最低生活保障/)
})

test('of a household of a hundred a part is drawn, and it is said how much there is besides', async () => {
  const members = Array.from({ length: 100 }, (_, at) => ({ name: `甲${at}`, birth: 19700101 }))
  const html = await drawn({ household: { members } }, '最低生活保障申请')
  expect(html.match(/<li/g)?.length).toBeLessThan(400)
  expect(html).toMatch(/还有 \d+ 项/)
  const few = await drawn({ household: { members: members.slice(0, 4) } }, '最低生活保障申请')
  expect(few).not.toContain('点开显示')
})
