/**
 * The input cannot be used; the message is one sentence that says which, what is wrong and what to do. Exit status 2.
 */
export class UsageError extends Error {}
