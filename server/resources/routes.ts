/** All routes of version 1, in one list: what is not here does not exist. */
import type { Route } from '../http/route.ts'
import type { CookieStyle } from '../http/session-cookie.ts'
import type { Ports } from '../services/ports.ts'
import { conflictRoutes } from './conflicts.ts'
import { designRoutes } from './designs.ts'
import { knownTextRoutes } from './known-texts.ts'
import { migrationRoutes } from './migrations.ts'
import { documentRoutes } from './documents.ts'
import { draftRoutes } from './drafts.ts'
import { fileRoutes } from './files.ts'
import { formDesignRoutes } from './form-designs.ts'
import { formRoutes } from './forms.ts'
import { healthRoutes } from './health.ts'
import { paperRoutes } from './papers.ts'
import { printRoutes } from './prints.ts'
import { pluginRoutes } from './plugins.ts'
import { recordRoutes } from './records.ts'
import { reportRoutes } from './reports.ts'
import { sessionRoutes } from './sessions.ts'
import { subjectRoutes } from './subjects.ts'
import { syncRoutes } from './sync.ts'
import { taskRoutes } from './tasks.ts'
import { templateCheckRoutes } from './template-checks.ts'
import { wordTemplateRoutes } from './word-templates.ts'

export function allRoutes(ports: Ports, style: CookieStyle & { readonly origin: string | null }): Route[] {
  return [
    ...healthRoutes(ports),
    ...sessionRoutes(ports, style),
    ...formRoutes(ports),
    ...subjectRoutes(ports),
    ...recordRoutes(ports),
    ...taskRoutes(ports),
    ...draftRoutes(ports),
    ...documentRoutes(ports),
    ...paperRoutes(ports),
    ...reportRoutes(ports),
    ...fileRoutes(ports),
    ...syncRoutes(ports),
    ...conflictRoutes(ports),
    ...wordTemplateRoutes(ports),
    ...templateCheckRoutes(ports),
    ...designRoutes(ports),
    ...knownTextRoutes(ports),
    ...migrationRoutes(ports),
    ...formDesignRoutes(ports),
    ...pluginRoutes(ports),
    ...printRoutes(ports, style.origin),
  ]
}
