/** Sign-in. In a training county the invented accounts are shown, to be chosen with one tap. */
import { useState } from 'react'
import type { Language } from '../../core/model/session.ts'
import { api } from '../api/calls.ts'
import type { TrainingAccount, User } from '../api/types.ts'
import { sayProblem, sayText } from './texts.ts'
import { problemCode, useLoad } from './use-load.ts'

export interface SignInPageProps {
  lang: Language
  onSignedIn: (user: User) => void
}

export function SignInPage({ lang, onSignedIn }: SignInPageProps) {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const training = useLoad('training', api.trainingAccounts)
  const enter = async (login: string, password: string): Promise<void> => {
    setBusy(true)
    setFault(null)
    try {
      onSignedIn((await api.signIn(login, password)).user)
    } catch (error) {
      setFault(sayProblem(lang, problemCode(error)))
      setBusy(false)
    }
  }
  return (
    <div className="app-page-sign-in">
      <h1>{sayText(lang, 'signIn')}</h1>
      <SignInForm lang={lang} busy={busy} fault={fault} onEnter={(login, password) => void enter(login, password)} />
      {training.state === 'ready' && (
        <section className="app-card">
          <h2>{sayText(lang, 'trainingAccounts')}</h2>
          <p className="tb-hint">{sayText(lang, 'training')}</p>
          <TrainingAccounts
            accounts={training.value.accounts}
            busy={busy}
            onChoose={(account) => void enter(account.login, account.password)}
          />
        </section>
      )}
    </div>
  )
}

interface SignInFormProps {
  lang: Language
  busy: boolean
  fault: string | null
  onEnter: (login: string, password: string) => void
}

function SignInForm({ lang, busy, fault, onEnter }: SignInFormProps) {
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  return (
    <form
      className="app-card"
      onSubmit={(event) => {
        event.preventDefault()
        onEnter(login, password)
      }}
    >
      <label className="tb-label" htmlFor="login">
        {sayText(lang, 'login')}
      </label>
      <input
        id="login"
        className="tb-input"
        autoComplete="username"
        required
        value={login}
        onChange={(event) => setLogin(event.target.value)}
      />
      <label className="tb-label" htmlFor="password">
        {sayText(lang, 'password')}
      </label>
      <input
        id="password"
        className="tb-input"
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {fault && (
        <p className="tb-error" role="alert">
          {fault}
        </p>
      )}
      <button type="submit" className="tb-button tb-button-main" disabled={busy}>
        {sayText(lang, busy ? 'signingIn' : 'signIn')}
      </button>
    </form>
  )
}

interface TrainingAccountsProps {
  accounts: readonly TrainingAccount[]
  busy: boolean
  onChoose: (account: TrainingAccount) => void
}

function TrainingAccounts({ accounts, busy, onChoose }: TrainingAccountsProps) {
  return (
    <ul className="app-accounts">
      {accounts.map((account) => (
        <li key={account.login}>
          <button type="button" className="tb-button" disabled={busy} onClick={() => onChoose(account)}>
            <span>
              {account.roleTitle} · {account.name}
            </span>
            <span className="app-meta">{account.org}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
