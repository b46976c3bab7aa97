/** The page that browser tests open: one form of a bundle, drawn as an application draws it. */
import { createRoot } from 'react-dom/client'
import { openSession } from '../../../../core/engine/index.ts'
import type { FormBundle } from '../../../../core/model/plan.ts'
import { FormView, RenderScopeProvider, createFormStore, guardFormily } from '../../../../core/render/index.ts'

async function show(): Promise<void> {
  const bundle = (await (await fetch('/bundle.json')).json()) as FormBundle
  guardFormily()
  const store = createFormStore(openSession(bundle, { answers: {}, asOf: '2020-05-12' }, () => []))
  const paged = new URLSearchParams(location.search).has('paged')
  const root = document.getElementById('app')
  if (!root) throw new Error('no place to draw')
  createRoot(root).render(
    <main>
      <h1>{bundle.form.id}</h1>
      <RenderScopeProvider store={store} lang="zh-CN" ports={{ now: () => 0 }}>
        <FormView paged={paged} busy={false} onSubmit={() => document.body.setAttribute('data-sent', 'yes')} />
      </RenderScopeProvider>
    </main>,
  )
}

void show()
