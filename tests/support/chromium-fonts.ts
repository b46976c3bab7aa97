/**
 * The fonts that test browsers see: Noto Sans SC in two weights and nothing else, for every generic family.
 * Without it a machine that has no Chinese font draws boxes, and pictures differ from machine to machine.
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Family name of the only font in the test browser. */
export const testFont = 'Noto Sans SC'

/** Text of a fontconfig file; `cacheFolder` must be writable. */
export function chromiumFontsConf(cacheFolder: string): string {
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'))
  const folders = ['400Regular', '700Bold'].map((weight) => `  <dir>${join(fonts, weight)}</dir>`)
  const aliases = ['sans-serif', 'serif', 'monospace', 'system-ui'].map(
    (family) => `  <alias><family>${family}</family><prefer><family>${testFont}</family></prefer></alias>`,
  )
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders,
    `  <cachedir>${cacheFolder}</cachedir>`,
    ...aliases,
    '</fontconfig>',
    '',
  ].join('\n')
}
