#!/usr/bin/env node
// @ts-check
// `npm run nuandong`: makes the command line ready, then runs it in this process.
import { pathToFileURL } from 'node:url'
import { CLI, makeCoreReady, NotReady } from '../tools/ready.mjs'

try {
  await makeCoreReady()
} catch (error) {
  if (!(error instanceof NotReady)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(2)
}

// A package script starts in the package's folder; the paths in its arguments are the caller's.
if (process.env.npm_lifecycle_event === 'nuandong' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)

await import(pathToFileURL(CLI).href)
