/**
 * The pages: `/` leads to the field app, `/field` and `/office` are the two entries of the web build, all else are its
 * files. Files with a hash in their name are kept for a year, pages are asked for each time.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { Router } from 'express'

const ENTRIES = ['field', 'office'] as const

export function staticFiles(folder: string): Router {
  const router = Router()
  router.get('/', (_request, response, next) => {
    const page = join(folder, 'index.html')
    if (existsSync(page)) sendPage(response, folder, 'index.html', next)
    else response.redirect(302, '/field')
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
