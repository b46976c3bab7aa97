/** An application from its first moment: is somebody signed in, what may be needed everywhere, then the pages. */
import { useCallback, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { Language } from '../../core/model/session.ts'
import type { Names, RenderPorts } from '../../core/render/index.ts'
import { api, links } from '../api/calls.ts'
import type { AreaItem, FormSummary, NameTables, User } from '../api/types.ts'
import { AppContext } from './app-context.tsx'
import type { AppScope } from './app-context.tsx'
import { AppFrame } from './app-frame.tsx'
import { FaultBoundary } from './fault-boundary.tsx'
import { keepLanguage, readLanguage } from './language.ts'
import { goTo, useRoute } from './route.ts'
import { lazyPage } from './lazy-page.tsx'
import { setupToken } from './setup-token.ts'
import { SignInPage } from './sign-in-page.tsx'
import type { SignInPageProps } from './sign-in-page.tsx'
import { sayProblem, sayText } from './texts.ts'
import type { Text } from './texts.ts'
import { problemCode, useLoad } from './use-load.ts'

/** Seen once, by whoever sets the office up. */
const SetupPage = lazyPage(async () => (await import('./setup-page.tsx')).SetupPage)

export interface ApplicationProps {
  product: Text
  wide: boolean
  /** `shown`: to whom; to all when absent. */
  nav: readonly { place: string; title: Text; shown?: (role: string) => boolean }[]
  pages: (route: string[]) => ReactNode
}

interface Common {
  forms: FormSummary[]
  areas: AreaItem[]
  /** Both at once, so that changing the language keeps the page as it is. */
  names: Record<Language, NameTables>
}

export function Application({ product, wide, nav, pages }: ApplicationProps) {
  const [lang, setLang] = useState<Language>(readLanguage)
  const [signedIn, setSignedIn] = useState<User | null | undefined>(undefined)
  const route = useRoute()
  const session = useLoad('session', currentUser)
  const user = signedIn !== undefined ? signedIn : session.state === 'ready' ? session.value : null
  const common = useLoad(user ? `common ${user.id}` : 'none', () => (user ? loadCommon() : nothing()))
  const changeLanguage = (next: Language): void => {
    keepLanguage(next)
    setLang(next)
  }
  const signOut = async (): Promise<void> => {
    await api.signOut().catch(() => null)
    goTo('#/')
    setSignedIn(null)
  }
  const seen = nav.filter(({ shown }) => user !== null && (shown === undefined || shown(user.role)))
  const links_ = seen.map(({ place, title }) => ({
    href: `#/${place}`,
    title: sayText(lang, title),
    current: (route[0] ?? '') === place,
  }))
  return (
    <AppFrame
      product={product}
      wide={wide}
      lang={lang}
      user={user}
      nav={user ? links_ : []}
      onLanguage={changeLanguage}
      onSignOut={() => void signOut()}
    >
      {user === null && session.state === 'loading' && <p role="status">{sayText(lang, 'loading')}</p>}
      {user === null && session.state === 'failed' && <p role="alert">{sayProblem(lang, session.code)}</p>}
      {user === null && session.state === 'ready' && <Entrance lang={lang} onSignedIn={setSignedIn} />}
      {user && common.state === 'failed' && <p role="alert">{sayProblem(lang, common.code)}</p>}
      {user && common.state === 'ready' && (
        <Signed user={user} lang={lang} common={common.value}>
          <FaultBoundary
            place={route.join('/')}
            text={sayText(lang, 'problem.other', { code: 'page.fault' })}
            retry={sayText(lang, 'retry')}
          >
            {pages(route)}
          </FaultBoundary>
        </Signed>
      )}
    </AppFrame>
  )
}

function Entrance(props: SignInPageProps) {
  const token = setupToken()
  return token === null ? <SignInPage {...props} /> : <SetupPage lang={props.lang} token={token} />
}

interface SignedProps {
  user: User
  lang: Language
  common: Common
  children: ReactNode
}

function Signed({ user, lang, common, children }: SignedProps) {
  const say = useCallback<AppScope['say']>((key, params) => sayText(lang, key, params), [lang])
  const names = useMemo(() => namesOf(common.names[lang]), [common, lang])
  const ports = useMemo(() => portsOf(common.areas), [common])
  const scope = useMemo<AppScope>(
    () => ({ user, lang, say, names, forms: common.forms, ports, now: Date.now }),
    [user, lang, say, names, common, ports],
  )
  return <AppContext.Provider value={scope}>{children}</AppContext.Provider>
}

/** Nobody signed in is an answer, not a failure. */
async function currentUser(): Promise<User | null> {
  try {
    return (await api.session()).user
  } catch (error) {
    if (problemCode(error) === 'session.required') return null
    throw error
  }
}

async function loadCommon(): Promise<Common> {
  const [forms, areas, zh, en] = await Promise.all([api.forms(), api.areas(), api.names('zh-CN'), api.names('en')])
  return { forms, areas, names: { 'zh-CN': zh, en } }
}

const NO_NAMES: NameTables = { forms: {}, documents: {}, offices: {}, work: {} }

async function nothing(): Promise<Common> {
  return Promise.resolve({ forms: [], areas: [], names: { 'zh-CN': NO_NAMES, en: NO_NAMES } })
}

/** A code without a name is shown as it is. */
function namesOf({ forms, documents, offices, work }: NameTables): Names {
  const from = (table: Record<string, string>) => (code: string) => (Object.hasOwn(table, code) && table[code]) || code
  return { form: from(forms), document: from(documents), office: from(offices), work: from(work) }
}

function portsOf(areas: readonly AreaItem[]): RenderPorts {
  return {
    upload: api.upload,
    fileHref: links.file,
    areas: areas.map(({ code, label, parent }) => ({ code, label, parent: parent ?? undefined })),
    now: Date.now,
  }
}
