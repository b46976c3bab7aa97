/** A browser and a real server on an empty training county, for all tests of one file. */
import type { Browser } from 'playwright-core'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { launchBrowser } from '../support/chromium.ts'
import { type RunningCommand, startCommand } from '../support/running-server.ts'
import { signIn, type Screen, type Worker } from './worker.ts'

export interface RunningHouse {
  readonly browser: Browser
  /** The data folder. */
  readonly folder: string
  readonly server: RunningCommand
  /** Stops the server as an operator does and starts it on the same folder. */
  restart(): Promise<void>
  /** Somebody of the training county at a screen; `/office` for the office. */
  signIn(name: string, screen: Screen, place?: string): Promise<Worker>
}

/**
 * Called once at the top of a file: it starts before its tests and ends after them. @param options of `serve` beside
 * those of a training county.
 */
export function runningHouse(options: readonly string[] = []): RunningHouse {
  const start = () => startCommand(folder, ['--training', ...options])
  let browser: Browser
  let folder: string
  let server: RunningCommand
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tongbiao-e2e-'))
    browser = await launchBrowser()
    server = await start()
  }, 180_000)
  afterAll(async () => {
    await browser.close()
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  })
  return {
    get browser() {
      return browser
    },
    get folder() {
      return folder
    },
    get server() {
      return server
    },
    async restart() {
      await server.stop()
      server = await start()
    },
    signIn: (name, screen, place) => signIn(browser, server.url, name, screen, place),
  }
}
