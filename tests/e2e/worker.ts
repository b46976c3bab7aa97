/** A worker at a screen: finds everything by the words on it, as people and screen readers do. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect } from 'vitest'

export interface Screen {
  width: number
  height: number
}
export const PHONE: Screen = { width: 360, height: 740 }
export const DESK: Screen = { width: 1440, height: 900 }

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The page has no barrier, is no wider than the screen and says nothing on the console; TONGBIAO_SHOTS names a folder for pictures. */
export async function right(worker: Worker, place: string): Promise<void> {
  const shots = process.env['TONGBIAO_SHOTS']
  const width = worker.page.viewportSize()?.width ?? 0
  if (shots) {
    // Sections below the screen are drawn too.
    await worker.page.evaluate(
      `document.querySelectorAll('section').forEach(({ style }) => { style.contentVisibility = 'visible' })`,
    )
    await worker.page.screenshot({ path: join(shots, `${place}-${width}.png`), fullPage: true })
  }
  expect({ place, barriers: await worker.barriers() }).toEqual({ place, barriers: [] })
  expect({ place, overflow: await worker.overflow() }).toEqual({ place, overflow: 0 })
  expect({ place, faults: worker.faults }).toEqual({ place, faults: [] })
}

export interface Worker {
  page: Page
  /** Faults of the console: refused scripts, uncaught errors. */
  faults: string[]
  /** Where the page is wider than the screen, in pixels; 0 is right. */
  overflow(): Promise<number>
  /** Serious and critical findings of axe, as rule: place. */
  barriers(): Promise<string[]>
  choose(question: string | RegExp, answer: string, within?: Locator): Promise<void>
  type(question: string | RegExp, text: string, within?: Locator): Promise<void>
  /** Opens a child from a list of children. */
  openChild(name: string): Promise<void>
  /** Starts a form from the child's page. */
  startForm(title: string | RegExp): Promise<void>
  /** A block of questions, such as a person. */
  block(name: string | RegExp): Locator
  /** Whether the question is asked now. */
  asks(question: string | RegExp): Promise<boolean>
  select(question: string | RegExp, value: string | { label: string }): Promise<void>
  /** On a phone to the next section, on a desk nothing: there all stand on one page. */
  onward(): Promise<void>
  back(): Promise<void>
  /** To the last section, and hands the form in. */
  finish(): Promise<void>
  sign(question: string | RegExp, name: string, within?: Locator): Promise<void>
  press(name: string | RegExp): Promise<void>
  sees(text: string | RegExp): Promise<void>
  leave(): Promise<void>
}

export async function signIn(
  browser: Browser,
  url: string,
  name: string,
  screen: Screen,
  path = '/field',
): Promise<Worker> {
  const context = await browser.newContext({ viewport: screen, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  page.setDefaultTimeout(45_000)
  const worker = workerAt(page, context)
  await page.goto(`${url}${path}`)
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.getByRole('button', { name: '退出' }).waitFor()
  return worker
}

function workerAt(page: Page, context: BrowserContext): Worker {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/\b(401|422)\b/.test(message.text())) faults.push(message.text())
  })
  const group = (question: string | RegExp, within: Page | Locator = page): Locator =>
    within
      .getByRole('group', { name: question })
      .or(within.getByRole('radiogroup', { name: question }))
      .first()
  return {
    page,
    faults,
    overflow: () =>
      page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    barriers: async () => {
      await page.evaluate(axeSource)
      const found = await page.evaluate<{ id: string; target: string }[]>(
        `axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations
          .filter((rule) => rule.impact === 'serious' || rule.impact === 'critical')
          .flatMap((rule) => rule.nodes.map((node) => ({ id: rule.id, target: node.target.join(' ') }))))`,
      )
      return found.map((entry) => `${entry.id}: ${entry.target}`)
    },
    choose: async (question, answer, within) => {
      await group(question, within).getByText(answer, { exact: true }).first().click()
    },
    openChild: (name) =>
      page
        .getByRole('link', { name: new RegExp(`^${name}`) })
        .first()
        .click(),
    startForm: async (title) => {
      const form = page
        .getByRole('link', { name: title })
        .or(page.getByRole('button', { name: title }))
        .first()
      const others = page.getByText('填写其他表单')
      await form.or(others).first().waitFor()
      if (!(await form.isVisible())) await others.click()
      await form.click()
    },
    block: (name) => group(name),
    asks: async (question) => (await group(question).count()) > 0,
    type: async (question, text, within: Page | Locator = page) => {
      const box = within.getByRole('textbox', { name: question }).first()
      await box.fill(text)
      await box.blur()
    },
    select: async (question, value) => {
      await page.getByRole('combobox', { name: question }).first().selectOption(value)
    },
    onward: async () => {
      const next = page.getByRole('button', { name: '下一步' })
      if ((await next.count()) > 0) await next.click()
    },
    back: async () => {
      const previous = page.getByRole('button', { name: '上一步' })
      if ((await previous.count()) > 0) await previous.click()
    },
    finish: async () => {
      for (let left = await page.getByRole('button', { name: '下一步' }).count(); left > 0;) {
        await page.getByRole('button', { name: '下一步' }).click()
        left = await page.getByRole('button', { name: '下一步' }).count()
      }
      const review = page.getByRole('button', { name: '核对后提交' })
      if ((await review.count()) > 0) await review.click()
      await page.getByRole('button', { name: '提交', exact: true }).click()
    },
    sign: (question, name, within) => signName(group(question, within), name),
    press: async (name) => {
      await page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click()
    },
    sees: async (text) => {
      await page.getByText(text).first().waitFor()
    },
    leave: () => context.close(),
  }
}

/** Signs by typing the name, as people do who cannot draw on a screen. */
async function signName(pad: Locator, name: string): Promise<void> {
  await pad.getByRole('textbox').fill(name)
  await pad.getByRole('button', { name: '确认签名' }).click()
  await pad.getByText(`已签名：${name}`).waitFor()
}
