/** Serves one form under the strict policy of the product, and opens it in a real browser. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import type { FormBundle } from '../../../core/model/plan.ts'

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:"
const PAGE =
  '<!doctype html><html lang="zh-CN"><title>form</title><link rel="stylesheet" href="/style.css"><body><div id="app"></div><script type="module" src="/page.js"></script>'

export interface FormHouse {
  /** A fresh page with the form; policy breaches and faults of the page are collected in `faults`. */
  open(browser: Browser, query?: string): Promise<{ page: Page; faults: string[] }>
  close(): Promise<void>
}

export async function formHouse(bundle: FormBundle): Promise<FormHouse> {
  const [script, style] = await Promise.all([
    text('tests/core/render/pages/form-page.tsx'),
    text('web/parts/styles/index.css'),
  ])
  const files: Record<string, [type: string, body: string]> = {
    '/': ['text/html; charset=utf-8', PAGE],
    '/page.js': ['text/javascript', script],
    '/style.css': ['text/css', style],
    '/bundle.json': ['application/json', JSON.stringify(bundle)],
  }
  const server = createServer((request, response) => {
    const [type, body] = files[(request.url ?? '/').split('?')[0] ?? '/'] ?? ['text/plain', '']
    response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    async open(browser, query = '') {
      const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1000, height: 800 } })
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('favicon')) faults.push(message.text())
      })
      await page.goto(`http://127.0.0.1:${port}/${query}`)
      await page.waitForSelector('form')
      return { page, faults }
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function text(entry: string): Promise<string> {
  const built = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  })
  return built.outputFiles[0]?.text ?? ''
}
