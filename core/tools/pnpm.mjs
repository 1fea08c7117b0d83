// @ts-check
import { spawnSync } from 'node:child_process'

/** The only version of pnpm that installs and runs this workspace; package.json names the same. */
export const PNPM = 'pnpm@10.34.9'

/**
 * Runs the pinned pnpm. Its output goes to stderr, so that stdout belongs to the command that needed it.
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {boolean} whether it succeeded
 */
export function runPnpm(args, cwd) {
  const { npm_config_verify_deps_before_run: _, ...env } = process.env // pnpm's own, of which npm would warn
  const { status } = spawnSync('npx', ['--yes', PNPM, ...args], {
    cwd,
    env: { ...env, CI: 'true' }, // never asks a question
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32', // npx is a .cmd there
  })
  return status === 0
}
