export const household = {
  'size-matches-rows.title': '家庭人口',
  'size-matches-rows.fail': '家庭人口登记为 {stated} 人，本户实际列有 {rows} 名成员。',
  'size-matches-rows.advice': '请核对户口簿：补登漏列的成员，或更正家庭人口。',
  'relation-contradicts-sex.title': '与户主关系和性别',
  'relation-contradicts-sex.fail.relation': '与户主关系为“{relation}”，性别应为“{expected}”，与登记的性别（身份证号）不符。',
  'relation-contradicts-sex.fail.spouse': '配偶与户主性别相同。',
  'relation-contradicts-sex.advice': '请核对户口簿，更正关系、性别或身份证号。',
}
