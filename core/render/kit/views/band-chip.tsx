/** A band: colour, word and sign together, because a colour alone tells nothing to some eyes or in the sun. */
export interface BandChipProps {
  band: string
  title: string
  colour?: string | undefined
}

const SIGNS: Record<string, string> = { green: '✓', blue: '○', yellow: '△', orange: '▲', red: '■', grey: '–' }
const COLOURS: Record<string, string> = { GREEN: 'green', BLUE: 'blue', YELLOW: 'yellow', ORANGE: 'orange', RED: 'red' }

export function BandChip({ band, title, colour }: BandChipProps) {
  const tone = bandTone(band, colour)
  return (
    <span className={`tb-band tb-band-${tone}`} data-band={band}>
      <span aria-hidden="true">{SIGNS[tone]}</span> {title}
    </span>
  )
}

function bandTone(band: string, colour: string | undefined): string {
  if (colour !== undefined && Object.hasOwn(SIGNS, colour)) return colour
  return (Object.hasOwn(COLOURS, band) ? COLOURS[band] : undefined) ?? 'grey'
}
