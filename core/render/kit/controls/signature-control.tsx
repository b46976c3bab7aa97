/**
 * A signature by finger or mouse on a canvas, or by typing the name where a hand or a screen reader
 * cannot draw. Both become a small picture that goes out through the upload port.
 */
import { useRef, useState } from 'react'
import type { PointerEvent, RefObject } from 'react'
import { isJsonObject } from '../../../model/json.ts'
import { groupAria } from '../control.ts'
import type { ControlProps, RenderPorts } from '../control.ts'

const WIDTH = 600
const HEIGHT = 200

export function SignatureControl(props: ControlProps) {
  const signed = isJsonObject(props.value) && typeof props.value['name'] === 'string' ? props.value['name'] : null
  const { upload } = props.ports
  if (!upload) return <p className="tb-hint">{props.say('uploadOff')}</p>
  if (signed === null) return <SigningPad {...props} upload={upload} />
  return (
    <div {...groupAria(props)} role="group" className="tb-signed">
      <span>{props.say('signed', { name: signed.replace(/\.png$/, '') })}</span>
      <button type="button" className="tb-button tb-button-quiet" onClick={() => props.onChange(undefined)}>
        {props.say('signClear')}
      </button>
    </div>
  )
}

function SigningPad(props: ControlProps & { upload: NonNullable<RenderPorts['upload']> }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [drawn, setDrawn] = useState(false)
  const [name, setName] = useState('')
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const clear = (): void => {
    canvas.current?.getContext('2d')?.clearRect(0, 0, WIDTH, HEIGHT)
    setDrawn(false)
    setName('')
  }
  const finish = async (): Promise<void> => {
    if (!canvas.current) return
    setState('busy')
    try {
      if (!drawn) writeName(canvas.current, name)
      props.onChange(await props.upload(await pictureOf(canvas.current, drawn ? props.say('signature') : name)))
    } catch {
      setState('failed')
    }
    props.onBlur()
  }
  return (
    <div {...groupAria(props)} role="group" className="tb-signature">
      <DrawingPad canvas={canvas} label={props.say('signHere')} onDrawn={() => setDrawn(true)} />
      <NameField {...props} name={name} onName={setName} />
      <div className="tb-row-buttons">
        <button
          type="button"
          className="tb-button"
          disabled={state === 'busy' || (!drawn && name.trim() === '')}
          onClick={() => void finish()}
        >
          {props.say(state === 'busy' ? 'uploading' : 'signDone')}
        </button>
        <button type="button" className="tb-button tb-button-quiet" onClick={clear}>
          {props.say('signClear')}
        </button>
      </div>
      {state === 'failed' && (
        <p className="tb-error" role="alert">
          {props.say('uploadFailed')}
        </p>
      )}
    </div>
  )
}

function NameField(props: ControlProps & { name: string; onName: (name: string) => void }) {
  const id = `${props.id}-name`
  return (
    <>
      <label className="tb-hint" htmlFor={id}>
        {props.say('signByName')}
      </label>
      <input
        id={id}
        className="tb-input"
        maxLength={30}
        autoComplete="off"
        value={props.name}
        aria-invalid={props.invalid || undefined}
        onChange={(event) => props.onName(event.target.value)}
      />
    </>
  )
}

interface PadProps {
  canvas: RefObject<HTMLCanvasElement>
  label: string
  onDrawn: () => void
}

function DrawingPad({ canvas, label, onDrawn }: PadProps) {
  const down = useRef(false)
  const place = (event: PointerEvent<HTMLCanvasElement>): [number, number] => {
    const box = event.currentTarget.getBoundingClientRect()
    return [((event.clientX - box.left) / box.width) * WIDTH, ((event.clientY - box.top) / box.height) * HEIGHT]
  }
  const draw = (event: PointerEvent<HTMLCanvasElement>, start: boolean): void => {
    const pen = event.currentTarget.getContext('2d')
    if (!pen) return
    const [x, y] = place(event)
    pen.lineWidth = 4
    pen.lineCap = 'round'
    if (start) pen.beginPath()
    if (start) pen.moveTo(x, y)
    else pen.lineTo(x, y)
    pen.stroke()
  }
  return (
    <canvas
      ref={canvas}
      width={WIDTH}
      height={HEIGHT}
      className="tb-pad"
      role="img"
      aria-label={label}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        down.current = true
        draw(event, true)
      }}
      onPointerMove={(event) => {
        if (!down.current) return
        draw(event, false)
        onDrawn()
      }}
      onPointerUp={() => (down.current = false)}
    />
  )
}

function writeName(canvas: HTMLCanvasElement, name: string): void {
  const pen = canvas.getContext('2d')
  if (!pen) return
  pen.clearRect(0, 0, WIDTH, HEIGHT)
  pen.font = '72px KaiTi, STKaiti, serif'
  pen.textBaseline = 'middle'
  pen.fillText(name, 20, HEIGHT / 2, WIDTH - 40)
}

async function pictureOf(canvas: HTMLCanvasElement, name: string): Promise<File> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('the canvas gave no picture')
  return new File([blob], `${name}.png`, { type: 'image/png' })
}
