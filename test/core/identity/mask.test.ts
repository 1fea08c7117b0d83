import { maskHolding, maskText } from '@nuandong/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bare, cards, identifiers, idNumbers, others, passbooks } from './numbers.ts'

describe('a number that tells who somebody is', () => {
  test.each([
    ['身份证510185195103049619号', '身份证5101**********9619号'],
    ['邓某甲510185 19510304 9619', '邓某甲5101**********9619'],
    ['５１０１８５１９５１０３０４９６１９', '5101**********9619'],
    ['510185\u200b19510304\u2060961\u00ad9', '5101**********9619'],
    ['𝟓𝟏𝟎𝟏𝟖𝟓𝟏𝟗𝟓𝟏𝟎𝟑𝟎𝟒𝟗𝟔𝟏𝟗 و ٥١٠١٨٥١٩٥١٠٣٠٤٩٦١٩', '5101**********9619 و 5101**********9619'],
    ['51O185195103049619', '51O1**********9619'],
    ['51018519510202951×、51018519510202951Х', '5101**********951X、5101**********951Х'],
    ['断行5101851951\n03049619', '断行5101**********9619'],
    ['少一位51018519510304961，多一位5101851951030496195', '少一位5101**********961，多一位5101***********6195'],
    ['日期不对510185-19513304-9619', '日期不对5101**********9619'],
    ['一代证510185510304961、510185 510304 961', '一代证5101********961、5101********961'],
    ['510185196601019839510185201211119547', '5101****************************9547'],
    ['残疾证51018519510304961943补1', '残疾证5101************1943补1'],
    ['残疾证51018519510202951X43B1', '残疾证5101************1X43B1'],
    ['卡6214590182005023083 6214 5901 8200 5023 083', '卡6214***********3083 6214***********3083'],
    ['6214590182005023O83', '6214***********3O83'],
    ['护照E12345678，EA1234567，通行证H12345678', '护照E1*******，EA*******，通行证H1*******'],
    ['CHN310195512121X', 'CHN3*********21X'],
    ['电话13912345678，139-1234-5678，+86 139 1234 5678', '电话139****5678，139****5678，+86 139****5678'],
    ['8613912345678', '86139****5678'],
    ['卡号6214590182005023083电话13912345678护照E12345678', '卡号6214***********3083电话139****5678护照E1*******'],
    ['军字第20081234号', '军字第20******号'],
  ])('%s is shown as %s', (text, shown) => {
    expect(maskText(text)).toBe(shown)
    expect(maskText(shown), 'what is masked stays as it is').toBe(shown)
  })
  test('is masked wherever it stands and however it is written', () => {
    const beside = fc.constantFrom('', '张三', '（', '：', '第3行 ', '，另 ', 'G33 ')
    fc.assert(
      fc.property(beside, identifiers, beside, (before, number, after) => {
        expect(bare(maskText(before + number + after))).not.toContain(bare(number).replace(/[补B].*$/, ''))
      }),
      { numRuns: 3000 },
    )
  })
  test('leaves no run of 15 digits, whatever the text', () => {
    const pieces = fc.oneof(
      fc.stringMatching(/^\d{15,24}[Xx]?\d{0,2}$/),
      fc.constantFrom('号', ' ', '/', 'A', '人', '-'),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
        const left = maskText(parts.join('')).match(/\d{15,}/g) ?? []
        // two dates side by side are a period
        expect(left.filter((one) => !/^(19|20)\d{6}(19|20)\d{6}$/.test(one))).toEqual([])
      }),
    )
  })
})

describe('what tells nobody', () => {
  test('division codes, document numbers, dates, amounts and household numbers stay', () => {
    fc.assert(
      fc.property(
        fc.array(others, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('，', '、', '；', '元 '),
        (parts, between) => {
          const text = parts.join(between)
          expect(maskText(text)).toBe(text)
        },
      ),
      { numRuns: 3000 },
    )
  })
  test.each([
    '510185、510186、510187',
    '510185 510185001 510185001001',
    '510185001001 2025',
    '2025-06-20 2025-06-21',
    '2025062020250630',
    'G03 2025-06-20 950',
    '510185 2025-06-20 700',
    '5200 3000 4000 5000',
    '1500.00 12000',
    '简阳市2025年6月低保花名册（第2025-06号）.xlsx',
    '02827012345',
  ])('%s stays', (text) => expect(maskText(text)).toBe(text))
})

describe('the type of a column comes first', () => {
  test.each([
    ['1234567890123', 'account', '1234*******23'],
    ['代管123456789012', 'account', '代管1234******12'],
    ['现金', 'account', '现金'],
    ['12345678', 'id-number', '12******'],
    ['军字第20081234号', 'id-number', '军字第20******号'],
    ['51018519AB03', 'id-number', '5101******03'],
    ['无', 'id-number', '无'],
    ['1391234567', 'phone', '13********'],
    ['13912345678/13812345678', 'phone', '139****5678/138****5678'],
    ['5101853002001234', 'household-number', '5101853002001234'],
    ['510185106205000123', 'household-number', '510185106205000123'],
    ['5101851062050001234', 'household-number', '5101851062050001234'],
    ['510185112026002', 'household-number', '510185112026002'],
    ['510185195103049619', 'household-number', '5101**********9619'],
    ['510185195113049619', 'household-number', '5101**********9619'],
    ['13912345678', 'household-number', '139****5678'],
  ] as const)('%s in a column of kind %s is shown as %s', (text, holding, shown) => {
    expect(maskHolding(text, holding)).toBe(shown)
  })
  test('a passbook of 12 to 14 digits is masked in a column of accounts', () => {
    fc.assert(
      fc.property(passbooks, (text) => {
        expect(maskHolding(text, 'account')).toMatch(/^\d{4}\*+\d{2,4}$/)
      }),
    )
  })
  test('the eight digits of birth never stay, nor the middle of a card', () => {
    fc.assert(
      fc.property(idNumbers, cards, (id, card) => {
        expect(maskText(id)).not.toMatch(/\d{5}/)
        expect(maskText(card)).not.toMatch(/\d{5}/)
      }),
    )
  })
})

test('a text of a million characters is read once', () => {
  for (const text of ['1 '.repeat(500_000), 'l'.repeat(1_000_000), '12345-'.repeat(160_000), 'E1 '.repeat(300_000)])
    expect(maskText(text).length).toBeGreaterThan(0)
})
