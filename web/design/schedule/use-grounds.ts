/** What the schedules of a design can name; loaded once a design and language. */
import { useApp } from '../../parts/app-context.tsx'
import { useLoad, type Load } from '../../parts/use-load.ts'
import type { Desk } from '../use-design.ts'
import { scheduleApi, type Grounds } from './schedule-api.ts'

export function useGrounds(desk: Desk): Load<Grounds> {
  const { lang } = useApp()
  return useLoad(`grounds ${desk.id} ${lang}`, async () => {
    await desk.flush()
    return scheduleApi.grounds(desk.id, lang)
  })
}

export function titleOf(list: readonly { id: string; title: string }[], id: string): string {
  return list.find((one) => one.id === id)?.title ?? id
}
