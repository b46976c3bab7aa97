/** The language of the screen: from the address, else from the last choice on this device, else Chinese. */
import type { Language } from '../../core/model/session.ts'

const KEY = 'tongbiao.lang'

export function readLanguage(): Language {
  const asked = new URLSearchParams(window.location.search).get('lang') ?? localStorage.getItem(KEY)
  return asked === 'en' ? 'en' : 'zh-CN'
}

/** Keeps the choice in the address and on the device, without loading the page again. */
export function keepLanguage(lang: Language): void {
  localStorage.setItem(KEY, lang)
  const url = new URL(window.location.href)
  if (lang === 'en') url.searchParams.set('lang', 'en')
  else url.searchParams.delete('lang')
  window.history.replaceState(null, '', url)
  document.documentElement.lang = lang
}
