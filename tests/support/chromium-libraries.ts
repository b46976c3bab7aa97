/**
 * Which shared libraries the packed Chromium lacks on this machine, and whether those packed beside it fill the gap.
 * The machine's own come first: the packed ones need a rather new C library.
 */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Names of the libraries that `ldd` did not find, in its order, each once. */
export function missingLibraries(lddOutput: string): string[] {
  const names = [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '')
  return [...new Set(names)]
}

/**
 * Environment under which the executable finds its libraries: nothing when the machine has them all.
 * @throws Error in one line that names what is missing even with `packed`.
 */
export async function systemLibraries(executable: string, packed: string): Promise<{ LD_LIBRARY_PATH?: string }> {
  if (missingLibraries(await ldd(executable, process.env)).length === 0) return {}
  const searched = [process.env['LD_LIBRARY_PATH'], packed]
    .filter((part) => part !== undefined && part !== '')
    .join(':')
  const missing = missingLibraries(await ldd(executable, { ...process.env, LD_LIBRARY_PATH: searched }))
  if (missing.length > 0)
    throw new Error(`Chromium for the tests needs system libraries that are missing here: ${missing.join(', ')}`)
  return { LD_LIBRARY_PATH: searched }
}

/** A machine without `ldd` is left to the browser's own start. */
async function ldd(executable: string, env: NodeJS.ProcessEnv): Promise<string> {
  return run('ldd', [executable], { env }).then(
    (output) => output.stdout,
    () => '',
  )
}
