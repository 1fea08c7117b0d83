/**
 * The parts of the small zod (zod/mini) that a worker needs to check the shape of a message; no more of it is bundled.
 */
export {
  array,
  boolean,
  discriminatedUnion,
  enum as oneOf,
  int,
  literal,
  maxLength,
  nullable,
  optional,
  record,
  strictObject,
  string,
} from 'zod/mini'
