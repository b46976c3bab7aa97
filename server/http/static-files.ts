/**
 * The pages: `/` leads to the field app, `/field` and `/office` are the two entries of the web build, `/f/…` and
 * `/r/…` are the short addresses on printed forms and records, all else are files of the build. Files with a hash in
 * their name are kept for a year, pages are asked for each time.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { Router } from 'express'

const ENTRIES = ['field', 'office'] as const

/** What the codes on printed forms and records say: nothing else is led on. */
const FORM = /^[A-Z]{2}-[0-9]{2}[a-z]?$/
const VERSION = /^[1-9][0-9]{0,4}$/
const RECORD = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function staticFiles(folder: string): Router {
  const router = Router()
  router.get('/', (_request, response, next) => {
    const page = join(folder, 'index.html')
    if (existsSync(page)) sendPage(response, folder, 'index.html', next)
    else response.redirect(302, '/field')
  })
  router.get('/f/:form', (request, response, next) => {
    const version = String(request.query['v'] ?? '')
    if (!FORM.test(request.params.form) || !VERSION.test(version)) next()
    else response.redirect(302, `/office/#/definitions/${request.params.form}/${version}`)
  })
  router.get('/r/:record', (request, response, next) => {
    if (!RECORD.test(request.params.record)) next()
    else response.redirect(302, `/office/#/record/${request.params.record}`)
  })
  for (const entry of ENTRIES) {
    router.get([`/${entry}`, `/${entry}/{*rest}`], (request, response, next) => {
      if (/\.[a-z0-9]+$/i.test(request.path)) next()
      else sendPage(response, folder, join(entry, 'index.html'), next)
    })
  }
  router.use(
    express.static(folder, {
      index: false,
      redirect: false,
      dotfiles: 'ignore',
      setHeaders: (response, path) => {
        const hashed = /[.-][\w-]{8,}\.(js|css|woff2|ttf|svg|png)$/.test(path)
        response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    }),
  )
  return router
}

function sendPage(response: express.Response, root: string, file: string, next: express.NextFunction): void {
  response.setHeader('cache-control', 'no-cache')
  response.sendFile(file, { root, cacheControl: false }, (error) => {
    if (error && !response.headersSent) next()
  })
}
