import { valueCheck } from '../engine/index.ts'
import { PROPERTY_IN_PRACTICE } from '../law/clauses.ts'

/**
 * E08. A private school or study abroad. A doubt: scholarships, and private schools that take children in by
 * assignment. Nurseries are left out.
 */
export default valueCheck({
  catalogue: 'E08',
  severity: 'doubt',
  citation: PROPERTY_IN_PRACTICE,
  needs: ['schooling'],
  for: { class: 'low-income' },
  judge: (text) =>
    /民办|私立|国际学校|双语学校|留学|出国|境外|海外|国外/.test(text) && !/幼儿园/.test(text) ? {} : undefined,
})
