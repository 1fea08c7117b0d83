/**
 * The dibao rule (income a head below the standard, property within a limit) in other engines. Each gets its facts
 * added up already; ours adds them up itself, decides who counts, and keeps unknown apart from zero.
 */
import { Engine as JsonRulesEngine } from 'json-rules-engine'
import Publicodes from 'publicodes'
import { z } from 'zod'

export interface Summed {
  /** yuan a month */
  income: number
  persons: number
  savings: number
}

export const STANDARD = 950
export const SAVINGS_LIMIT = 34_200

export interface Peer {
  name: string
  /** how many are eligible */
  count(households: readonly Summed[]): Promise<number> | number
}

function publicodes(): Peer {
  const engine = new Publicodes({
    revenu: { 'par défaut': '0 €/mois' },
    personnes: { 'par défaut': 1 },
    épargne: { 'par défaut': '0 €' },
    norme: { valeur: `${STANDARD} €/mois` },
    'revenu par personne': { valeur: 'revenu / personnes' },
    dibao: {
      'toutes ces conditions': ['revenu par personne < norme', `épargne <= ${SAVINGS_LIMIT} €`],
    },
  })
  return {
    name: 'publicodes',
    count: (households) =>
      households.filter(({ income, persons, savings }) => {
        engine.setSituation({ revenu: `${income} €/mois`, personnes: persons, épargne: `${savings} €` })
        return engine.evaluate('dibao').nodeValue === true
      }).length,
  }
}

function jsonRulesEngine(): Peer {
  const engine = new JsonRulesEngine()
  engine.addFact('perHead', async (_params, almanac) => {
    const income = await almanac.factValue<number>('income')
    return income / (await almanac.factValue<number>('persons'))
  })
  engine.addRule({
    conditions: {
      all: [
        { fact: 'perHead', operator: 'lessThan', value: STANDARD },
        { fact: 'savings', operator: 'lessThanInclusive', value: SAVINGS_LIMIT },
      ],
    },
    event: { type: 'dibao' },
  })
  return {
    name: 'json-rules-engine',
    count: async (households) => {
      let eligible = 0
      for (const household of households) {
        const { events } = await engine.run({ ...household })
        eligible += events.length
      }
      return eligible
    },
  }
}

function zod(): Peer {
  const schema = z
    .object({ income: z.number().min(0), persons: z.int().min(1), savings: z.number().max(SAVINGS_LIMIT) })
    .refine(({ income, persons }) => income / persons < STANDARD)
  return {
    name: 'zod',
    count: (households) => households.filter((household) => schema.safeParse(household).success).length,
  }
}

export const PEERS: readonly (() => Peer)[] = [publicodes, jsonRulesEngine, zod]
