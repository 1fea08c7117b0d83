export const household = {
  'size-matches-rows.title': 'Household size',
  'size-matches-rows.fail': 'The household size is given as {stated}, but {rows} members are listed.',
  'size-matches-rows.advice': 'Compare with the household booklet: add the member left out, or correct the size.',
  'relation-contradicts-sex.title': 'Relation and sex',
  'relation-contradicts-sex.fail.relation': 'The relation “{relation}” means “{expected}”; the sex (or ID number) says otherwise.',
  'relation-contradicts-sex.fail.spouse': 'The spouse has the same sex as the head.',
  'relation-contradicts-sex.advice': 'Compare with the household booklet; correct the relation, the sex or the ID number.',
}
