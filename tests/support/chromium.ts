/**
 * A real Chromium for tests, from npm alone: no system browser, no download, also as root.
 * CHROMIUM_PATH names another one. The packed browser always unpacks into the temporary folder whatever its
 * version, so it is unpacked by a child process whose temporary folder is one of ours, and moved into place whole.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { access, constants, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { chromium, type Browser } from 'playwright-core'
import { chromiumFontsConf } from './chromium-fonts.ts'
import { systemLibraries } from './chromium-libraries.ts'

const run = promisify(execFile)
const here = dirname(fileURLToPath(import.meta.url))
const packedVersion = '147.0.0'

/** The packed browser's own flags switch web security off and share one process; these keep a browser like a user's. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Starts a headless Chromium that draws Chinese with Noto Sans SC. The caller closes it.
 * @throws Error in one line when this machine cannot run it: wrong platform, CHROMIUM_PATH that is no file,
 * or system libraries that are missing, by name.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && !existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`)
  const home = await browserHome()
  const executablePath = named ?? join(await unpacked(home), 'chromium')
  const libraries =
    named === undefined ? await systemLibraries(executablePath, join(dirname(executablePath), 'al2023', 'lib')) : {}
  const fontsConf = join(home, 'fonts.conf')
  await writeWhole(fontsConf, chromiumFontsConf(join(home, 'font-cache')))
  return chromium.launch({
    executablePath,
    args: flags,
    env: { ...process.env, ...libraries, FONTCONFIG_FILE: fontsConf },
  })
}

/** A folder that lives as long as the installed packages; where those may not be written, one of the user's own. */
async function browserHome(): Promise<string> {
  const modules = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), '..')
  const writable = await access(modules, constants.W_OK).then(
    () => true,
    () => false,
  )
  const home = writable ? join(modules, '.cache', 'chromium') : join(tmpdir(), `tongbiao-chromium-${userInfo().uid}`)
  await mkdir(home, { recursive: true, mode: 0o700 })
  return home
}

/** Folder with the executable and, under al2023/lib, the libraries that came packed with it. */
async function unpacked(home: string): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      `The packed Chromium runs on Linux x64 only; set CHROMIUM_PATH on ${process.platform} ${process.arch}`,
    )
  const folder = join(home, packedVersion)
  if (existsSync(join(folder, 'chromium'))) return folder
  const staging = await mkdtemp(join(home, 'unpack-'))
  const script = `const packed = await import('@sparticuz/chromium'); await packed.default.executablePath()`
  await run(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: here,
    // The second variable makes the package unpack its libraries as well.
    env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  })
  await moveInto(staging, folder)
  return folder
}

/** Several test processes may unpack at once: the first to arrive stays, the others throw theirs away. */
async function moveInto(staging: string, folder: string): Promise<void> {
  try {
    await rename(staging, folder)
  } catch (error) {
    await rm(staging, { recursive: true, force: true })
    if (!existsSync(join(folder, 'chromium'))) throw error
  }
}

async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}`
  await writeFile(draft, text)
  await rename(draft, path)
}
