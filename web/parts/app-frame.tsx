/** The frame around every page: brand, language, print size, sign-out, navigation, and word of a lost connection. */
import { useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import type { Language } from '../../core/model/session.ts'
import type { User } from '../api/types.ts'
import { useLargePrint } from './large-print.ts'
import { sayText } from './texts.ts'
import type { Text } from './texts.ts'

export interface AppFrameProps {
  product: Text
  wide: boolean
  lang: Language
  user: User | null
  nav: readonly { href: string; title: string; current: boolean }[]
  onLanguage: (lang: Language) => void
  onSignOut: () => void
  children: ReactNode
}

export function AppFrame({ product, wide, lang, user, nav, onLanguage, onSignOut, children }: AppFrameProps) {
  const [large, toggleLarge] = useLargePrint()
  const say = (key: Text): string => sayText(lang, key)
  return (
    <div className={wide ? 'app app-wide' : 'app'}>
      <header className="app-bar">
        <div className="app-bar-inner">
          <a className="app-brand" href="#/">
            <span className="app-mark" aria-hidden="true">
              童
            </span>
            <span>
              {say('product')}
              <span className="app-brand-more"> · {say(product)}</span>
            </span>
          </a>
          <div className="app-tools">
            {user && <span className="app-user">{user.name}</span>}
            <button type="button" className="app-tool" aria-pressed={large} onClick={toggleLarge}>
              {say(large ? 'normalPrint' : 'largePrint')}
            </button>
            <button
              type="button"
              className="app-tool"
              lang={lang === 'en' ? 'zh-CN' : 'en'}
              onClick={() => onLanguage(lang === 'en' ? 'zh-CN' : 'en')}
            >
              {say('switchLanguage')}
            </button>
            {user && (
              <button type="button" className="app-tool" onClick={onSignOut}>
                {say('signOut')}
              </button>
            )}
          </div>
        </div>
      </header>
      <div>
        <OfflineNotice lang={lang} />
        {nav.length > 0 && (
          <nav className="app-nav" aria-label={say('home')}>
            {nav.map((item) => (
              <a key={item.href} href={item.href} aria-current={item.current ? 'page' : undefined}>
                {item.title}
              </a>
            ))}
          </nav>
        )}
      </div>
      <main className="app-main">{children}</main>
      <footer className="app-foot">{user ? user.org : ''}</footer>
    </div>
  )
}

function OfflineNotice({ lang }: { lang: Language }) {
  const online = useSyncExternalStore(hearConnection, () => navigator.onLine)
  return online ? null : (
    <p className="app-notice" role="status">
      {sayText(lang, 'offline')}
    </p>
  )
}

function hearConnection(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}
