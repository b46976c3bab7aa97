/** The first administrator, made once with the link that a new server prints. */
import { useState } from 'react'
import type { Language } from '../../core/model/session.ts'
import { api } from '../api/calls.ts'
import { goTo } from './route.ts'
import { sayProblem, sayText } from './texts.ts'
import type { Text } from './texts.ts'
import { problemCode } from './use-load.ts'

const FIELDS = [
  { key: 'login', title: 'login', type: 'text', min: 1 },
  { key: 'name', title: 'fullName', type: 'text', min: 1 },
  { key: 'password', title: 'newPassword', type: 'password', min: 12 },
] as const satisfies readonly { key: string; title: Text; type: string; min: number }[]

export function SetupPage({ lang, token }: { lang: Language; token: string }) {
  const [values, setValues] = useState({ login: '', name: '', password: '' })
  const [fault, setFault] = useState<string | null>(null)
  const send = async (): Promise<void> => {
    try {
      await api.setup({ token, ...values })
      goTo('#/')
    } catch (error) {
      setFault(sayProblem(lang, problemCode(error)))
    }
  }
  return (
    <div className="app-page-sign-in">
      <h1>{sayText(lang, 'setup')}</h1>
      <form
        className="app-card"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {FIELDS.map(({ key, title, type, min }) => (
          <div key={key} className="tb-field">
            <label className="tb-label" htmlFor={key}>
              {sayText(lang, title)}
            </label>
            <input
              id={key}
              className="tb-input"
              type={type}
              required
              minLength={min}
              autoComplete={type === 'password' ? 'new-password' : 'off'}
              value={values[key]}
              onChange={(event) => setValues({ ...values, [key]: event.target.value })}
            />
          </div>
        ))}
        {fault && (
          <p className="tb-error" role="alert">
            {fault}
          </p>
        )}
        <button type="submit" className="tb-button tb-button-main">
          {sayText(lang, 'setupDo')}
        </button>
      </form>
    </div>
  )
}
