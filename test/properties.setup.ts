import fc from 'fast-check'

/**
 * The same cases on every machine, so that a run can be repeated; `PROPERTY_SEED=random` looks for new ones, a number
 * repeats a run.
 */
const wanted = process.env.PROPERTY_SEED
if (wanted !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted ?? 20091120) })
