/** Kinds of registers that checks speak of together. */

/** Registers in which a person stands once. */
export const PEOPLE_REGISTERS = ['dibao'] as const
