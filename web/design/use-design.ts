/** The design on the desk: its texts with steps to undo, and the keeper that saves them. */
import { useRef, useState } from 'react'
import { beginHistory, redo, step, undo, type History } from '../../core/design/history.ts'
import type { Design } from './design-api.ts'
import type { FormClip } from '../../core/design/form-clip.ts'
import type { ClipBoard } from './form/editing.ts'
import { useKeeper, type Files, type Keeper } from './use-keeper.ts'

/** What a finding points at: a file of the plugin, and the place in it. */
export interface Aim {
  path: string
  pointer: string
}

/** Also holds what was copied last, for every form of the plugin. */
export interface Desk extends Keeper, ClipBoard {
  id: string
  plugin: string
  files: Files
  canUndo: boolean
  canRedo: boolean
  /** Changes one text; null takes the file away. Steps of the same `run` are undone together. */
  change: (path: string, text: string | null, run?: string) => void
  undo: () => void
  redo: () => void
  /** Waits for the editor of its file, which opens that place and takes the aim away. */
  aim: Aim | null
  aimAt: (aim: Aim | null) => void
}

export function useDesign(design: Design): Desk {
  const [history, setHistory] = useState<History<Files>>(() => beginHistory(design.files))
  const [clip, setClip] = useState<FormClip | null>(null)
  const [aim, aimAt] = useState<Aim | null>(null)
  const run = useRef<string | null>(null)
  const keeper = useKeeper(design.id, history.present, design)
  const move = (to: (history: History<Files>) => History<Files>): void => {
    run.current = null
    setHistory(to)
  }
  return {
    ...keeper,
    clip,
    put: setClip,
    aim,
    aimAt,
    id: design.id,
    plugin: design.plugin,
    files: history.present,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change(path, text, name) {
      const merges = name !== undefined && run.current === name
      run.current = name ?? null
      setHistory((now) => step(now, changedFiles(now.present, path, text), merges))
    },
    undo: () => move(undo),
    redo: () => move(redo),
  }
}

function changedFiles(files: Files, path: string, text: string | null): Files {
  if (text === null) return Object.fromEntries(Object.entries(files).filter(([name]) => name !== path))
  return files[path] === text ? files : { ...files, [path]: text }
}
