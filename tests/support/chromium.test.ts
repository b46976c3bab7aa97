/** The test browser is real, draws Chinese, and keeps the web's security on. */
import type { Browser } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { testFont } from './chromium-fonts.ts'
import { missingLibraries, systemLibraries } from './chromium-libraries.ts'
import { launchBrowser } from './chromium.ts'

describe('the test browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
    return () => browser.close()
  })

  it('draws Chinese text with the font that comes with the packages, in every generic family', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
    const families = ['sans-serif', 'serif', 'monospace', 'Microsoft YaHei']
    const lines = families.map((family, at) => `<p id="p${at}" style="font-family:${family}">困境儿童 监护评估</p>`)
    await page.setContent(
      `<!doctype html><html lang="zh-CN"><body>${lines.join('')}<b id="bold">告诫书</b></body></html>`,
    )
    const client = await page.context().newCDPSession(page)
    await client.send('DOM.enable')
    await client.send('CSS.enable')
    const { root } = await client.send('DOM.getDocument')
    for (const id of [...families.keys()].map((at) => `p${at}`).concat('bold')) {
      const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector: `#${id}` })
      const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId })
      expect(fonts.map((font) => font.familyName)).toEqual([testFont])
    }
    const picture = process.env['CHROMIUM_PICTURE']
    if (picture !== undefined) await page.screenshot({ path: picture })
    await page.close()
  })

  it('refuses what a content security policy forbids', async () => {
    const page = await browser.newPage()
    const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'none'">`
    await page.setContent(`${policy}<p id="a">是</p><script>document.getElementById('a').textContent = '否'</script>`)
    expect(await page.textContent('#a')).toBe('是')
    await page.close()
  })

  it('starts a second time beside the first', async () => {
    const second = await launchBrowser()
    expect(second.isConnected()).toBe(true)
    await second.close()
  })
})

describe('on a bare machine', () => {
  it('names the libraries that are not there', () => {
    const output = '\tlibnss3.so => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x00)\n\tlibexpat.so.1 => not found\n'
    expect(missingLibraries(output)).toEqual(['libnss3.so', 'libexpat.so.1'])
  })

  it('adds nothing to the environment when the machine has every library', async () => {
    expect(await systemLibraries(process.execPath, '/nowhere')).toEqual({})
  })
})
