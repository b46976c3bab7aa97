/** A page that is fetched when somebody first opens it, so that a start over a slow line loads only what is needed. */
import { lazy, Suspense } from 'react'
import type { ComponentType, FunctionComponent } from 'react'

export function lazyPage<P extends object>(load: () => Promise<ComponentType<P>>): FunctionComponent<P> {
  // React's type of a lazy component asks for the props of a class as well; only those of the page are passed.
  const Page = lazy(async () => ({ default: await load() })) as unknown as FunctionComponent<P>
  return function LazyPage(props) {
    return (
      <Suspense fallback={null}>
        <Page {...props} />
      </Suspense>
    )
  }
}
