const FIGURE = String.raw`(\d[\d,]*(?:\.\d+)?)(万)?元`
const LIMITS = [
  new RegExp(String.raw`(?:限额|封顶线?|上限|最高|最多|不得?超过)[^\d,，;；。]{0,10}${FIGURE}`, 'g'),
  new RegExp(String.raw`${FIGURE}(?:[/／每]\S{1,3})?(?:封顶|为限|以内|为上限)`, 'g'),
]
const FEN = 100
const TEN_THOUSAND = 10_000

/** Whether one of some texts (每户最高20000元, 按户封顶800元) names an amount as the most that is given, in fen. */
export const namesLimit = (texts: readonly string[], amount: number): boolean =>
  texts.some((text) =>
    LIMITS.some((limit) =>
      [...text.normalize('NFKC').replace(/\s/g, '').matchAll(limit)].some(
        ([, figure, isTenThousands]) =>
          Math.round(Number(figure.replaceAll(',', '')) * (isTenThousands ? TEN_THOUSAND : 1) * FEN) === amount,
      ),
    ),
  )
