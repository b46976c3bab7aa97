/** Tokens for machines: each role and area has one machine account, and any number of tokens. */
import type { Ports } from './ports.ts'
import { issueToken } from './sessions.ts'
import { createUser, demandRole, userByLogin } from './users.ts'

const DAYS = 365

export interface TokenWish {
  role: string
  /** Area code or prefix node. */
  area: string
}

/** @returns the secret. @throws Problem `request.invalid` for an unknown role. */
export async function createToken(ports: Ports, wish: TokenWish): Promise<string> {
  const role = demandRole(wish.role)
  const login = `machine-${role.toLowerCase()}-${wish.area}`
  if ((await userByLogin(ports, login)) === null) {
    const name = `接口 ${role}`
    await createUser(ports, { login, password: null, name, role, area: wish.area, org: name }, 'system')
  }
  const user = await userByLogin(ports, login)
  if (user === null) throw new Error('the account just made is not there')
  return issueToken(ports, user, DAYS)
}
