export const aid = {
  'price-times-quantity.title': 'Price times quantity',
  'price-times-quantity.fail': '{price} × {quantity} = {expected} yuan; the amount is given as {stated} yuan.',
  'price-times-quantity.advice': 'Check price, quantity and amount.',
  'signature-missing.title': 'Signature of receipt',
  'signature-missing.fail': 'There is no signature or fingerprint.',
  'signature-missing.advice':
    'Have the recipient sign; where somebody else took the goods, name the proxy and the relation.',
  'proxy-without-relation.title': 'Relation of the proxy',
  'proxy-without-relation.fail': 'The relation of the proxy “{proxy}” to the recipient is not given.',
  'proxy-without-relation.advice': 'Add the relation, such as son or neighbour on request.',
  'recipient-unregistered.title': 'Recipient in a register',
  'recipient-unregistered.fail.absent': 'The recipient “{value}” is in none of the registers of people in need given.',
  'recipient-unregistered.fail.number':
    '“{other}” of the same village in the registers has another ID number and cannot be taken for the same person.',
  'recipient-unregistered.fail.similar':
    'The recipient “{value}” is in none of the registers; “{other}” of the same village has a similar name, perhaps the same person.',
  'recipient-unregistered.fail.village':
    '{village} has {households} receipts; the registers given have no household of this village.',
  'recipient-unregistered.advice':
    "Check name and number; note gifts to other people, such as old party members or soldiers' families.",
  'same-goods-same-day.title': 'Twice on one day',
  'same-goods-same-day.fail': 'This person already signed for “{item}” on {date}.',
  'same-goods-same-day.advice': 'Check whether it was entered twice; note if it was handed over in two parts.',
  'stock-balance.title': 'Goods in, out and left',
  'stock-balance.fail': '{opening} at opening + {in} in − {out} out = {expected}; the balance is given as {stated}.',
  'stock-balance.advice': 'Check the slips and count the stock.',
  'stock-matches-receipts.title': 'Goods out and receipts',
  'stock-matches-receipts.fail': '“{item}”: {out} went out, {rows} receipts add up to {signed}.',
  'stock-matches-receipts.advice': 'Check the slips and the receipts; add lists of receipts that were not given.',
  'weight-units-mixed.title': '斤 and 公斤 mixed',
  'weight-units-mixed.fail': '“{item}” stands here in {unit} ({rows} rows), elsewhere mostly in {usual}.',
  'weight-units-mixed.advice': 'Check the unit: 1 公斤 (kg) = 2 斤; use one of them.',
  'cash-above-scale.title': 'Scale of cash gifts',
  'cash-above-scale.fail':
    'The household was given {received} yuan in {times} payments, above the local scale of {most} yuan.',
  'cash-above-scale.advice': 'Check for double payments; note the approval if more was granted.',
  'goods-above-scale.title': 'Scale of goods',
  'goods-above-scale.fail':
    'The household was given goods worth {received} yuan in {times} receipts, above the local scale of {most} yuan.',
  'goods-above-scale.advice': 'Check for double receipts; note the approval if more was granted.',
  'taken-before-stock.title': 'In stock before it is handed out',
  'taken-before-stock.fail': 'Taken on {date}; the stock has it since {stock}.',
  'taken-before-stock.advice': 'Check both days.',
  'before-the-disaster.title': 'Given after the disaster',
  'before-the-disaster.fail': '{date} is before the disaster that the title names, {disaster}.',
  'before-the-disaster.advice': 'Check the date.',
}
