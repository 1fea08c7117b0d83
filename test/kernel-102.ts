/**
 * What the oldest browser kernels that we promise do not have: 102 where officials browse, 104 inside WPS 12.1 to 12.9
 * (as its pages name themselves: «Chrome/104.0.5112.102 … WpsOfficeApp/12.1»). A script that asks for one stops; a
 * style is passed over.
 */
export const LATER_THAN_KERNEL_102 =
  /\.(toSorted|toReversed|toSpliced|isWellFormed|checkVisibility|isSubsetOf)\(|Object\.groupBy|Map\.groupBy|Promise\.withResolvers|Array\.fromAsync|AbortSignal\.any|URL\.(canParse|parse)\(|Iterator\.from|Intl\.DurationFormat|structuredClone\(.*transfer|RegExp\.escape|:has\(|@container|@scope|color-mix\(/
