/**
 * Fills an empty place with the training county: accounts, and children whose registrations went through the real
 * service on days past, so that their history is true. A place that has accounts already is left as it is.
 */
import { Problem } from '../../core/errors/problem.ts'
import { ROLES, type Actor, type Role } from '../access/actor.ts'
import type { Ports, TrainingAccount } from '../services/ports.ts'
import { idOf } from '../services/secrets.ts'
import { submit } from '../services/submit.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import { EVERYTHING } from '../../core/store/query.ts'
import { today } from '../services/time.ts'
import { createToken } from '../services/tokens.ts'
import { createUser, hasUsers, userByLogin } from '../services/users.ts'
import { trainingChildren, type TrainingChild } from './children.ts'

const COUNTY = '341399000000'

interface Post {
  login: string
  name: string
  role: Role
  area: string
  org: string
  orgShort: string
}

const POSTS: readonly Post[] = [
  { login: 'cm-dongfeng', name: '田春来', role: 'CM', area: '341399100201', org: '东风村村民委员会', orgShort: '东风' },
  { login: 'cm-xihe', name: '江玉兰', role: 'CM', area: '341399100202', org: '西河村村民委员会', orgShort: '西河' },
  { login: 'cm-nanqiao', name: '麦国安', role: 'CM', area: '341399200201', org: '南桥村村民委员会', orgShort: '南桥' },
  { login: 'cm-beigang', name: '柏桂花', role: 'CM', area: '341399200202', org: '北岗村村民委员会', orgShort: '北岗' },
  { login: 'sup-xunlian', name: '林志成', role: 'SUP', area: '341399100000', org: '训练镇人民政府', orgShort: '训镇' },
  { login: 'sup-yanxi', name: '苗秀英', role: 'SUP', area: '341399200000', org: '演习乡人民政府', orgShort: '演乡' },
  { login: 'police', name: '岳长青', role: 'POLICE', area: COUNTY, org: '训练县公安局', orgShort: '训公' },
  { login: 'mz-case', name: '云建设', role: 'MZ_CASE', area: COUNTY, org: '训练县民政局', orgShort: '训民' },
  { login: 'mz-approve', name: '河永顺', role: 'MZ_APPROVE', area: COUNTY, org: '训练县民政局', orgShort: '训民' },
  {
    login: 'hiv-case',
    name: '蓝福来',
    role: 'HIV_CASE',
    area: COUNTY,
    org: '训练县民政局',
    orgShort: '训民',
  },
  { login: 'admin', name: '桐管理', role: 'ADMIN', area: COUNTY, org: '训练县民政局', orgShort: '训民' },
]

/** The same for everybody to see: nothing in this county is real. */
function passwordOf(login: string): string {
  return `training-${login}`
}

export function trainingAccounts(): TrainingAccount[] {
  return POSTS.map(({ login, name, role, org }) => ({
    login,
    password: passwordOf(login),
    name,
    role,
    roleTitle: ROLES[role],
    org,
  }))
}

/** Adds what is missing, so that a start that broke off is completed by the next one. */
export async function seedTraining(ports: Ports): Promise<void> {
  if (await hasOthers(ports))
    throw new Error('--training needs a place of its own: this one has accounts of real people')
  await openPosts(ports)
  if ((await ports.store.get('definition', MARKER, MARKER, EVERYTHING)) !== null) return
  for (const child of trainingChildren(today(ports.clock))) await register(ports, child)
  await markFilled(ports)
}

const MARKER = idOf('training/county')

/** From now on no training children are added here. */
export async function markFilled(ports: Ports): Promise<void> {
  await ports.store.tx({ actor: 'system', scope: EVERYTHING }, async (t) => {
    await t.put('definition', MARKER, MARKER, 0, { key: 'training/county', version: 1 })
  })
}

/** Makes the accounts of the training county that are not there yet. */
export async function openPosts(ports: Ports): Promise<void> {
  for (const post of POSTS) {
    if ((await userByLogin(ports, post.login)) === null) {
      await createUser(ports, { ...post, password: passwordOf(post.login) }, 'system')
    }
  }
}

async function hasOthers(ports: Ports): Promise<boolean> {
  return (await hasUsers(ports)) && (await userByLogin(ports, POSTS[0]?.login ?? '')) === null
}

/** Registered by the village director on a day past, by the clock of that day. */
async function register(ports: Ports, child: TrainingChild): Promise<void> {
  const director = await directorOf(ports, child.village)
  const then = ports.clock.now() - child.daysAgo * 86_400_000
  const past: Ports = { ...ports, clock: { now: () => then } }
  const { form } = child.registration
  const bundle = ports.definitions.bundle(form)
  if (bundle === null) return
  const answers = withCategories(past, bundle, child.registration.answers)
  const subject = idOf(`training/child/${child.n}`)
  await submit(past, director, {
    id: idOf(`training/child/${child.n}/${form}`),
    form,
    version: bundle.form.version,
    subject,
    answers,
    filledAt: new Date(then).toISOString(),
  }).catch((error: unknown) => {
    throw error instanceof Problem ? new Error(`training child ${child.n}: ${JSON.stringify(error.detail)}`) : error
  })
}

/** The director confirms the categories that the rules find. */
export function withCategories(
  ports: Ports,
  bundle: FormBundle,
  answers: Record<string, unknown>,
): Record<string, unknown> {
  if (!bundle.form.fields.some((field) => field.pattern === '/catFinal')) return answers
  const { calculated } = ports.engine.assess(
    bundle,
    { answers, asOf: today(ports.clock) },
    ports.engine.validator(bundle),
  )
  return { ...answers, catFinal: calculated['/catCalc'] }
}

async function directorOf(ports: Ports, village: string): Promise<Actor> {
  return postOf(ports, 'CM', village)
}

/** The account of the training county that has this role in this very area. */
export async function postOf(ports: Ports, role: Role, area: string): Promise<Actor> {
  const login = POSTS.find((post) => post.role === role && post.area === area)?.login ?? ''
  const user = await userByLogin(ports, login)
  if (user === null) throw new Error(`nobody is ${role} of ${area}`)
  const { name, org, orgShort, assigned } = user.data
  return { id: user.id, login, name, role, area, org, orgShort, assigned, session: user.id, via: 'token' }
}

/** One token for each role, valid in the whole county; new ones at each start. */
export async function trainingTokens(ports: Ports): Promise<Record<string, string>> {
  const tokens: Record<string, string> = {}
  for (const role of Object.keys(ROLES)) tokens[role] = await createToken(ports, { role, area: COUNTY })
  return tokens
}
