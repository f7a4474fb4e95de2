import { ShapePieces } from '@cuppa/ui'

/** Places on the table, as x, y and size in a drawing of 640 by 600. */
const places = {
  wide: [
    [150, 60, 330],
    [350, 210, 300],
    [10, 250, 260],
    [370, -10, 230],
    [190, 360, 220],
    [-10, 90, 190],
    [490, 430, 170],
    [40, 470, 130],
    [540, 140, 120],
  ],
  footer: [
    [260, 150, 380],
    [60, 330, 260],
    [440, 20, 220],
  ],
} as const

export interface TableOfShapesProps {
  readonly ids: readonly string[]
  readonly look: keyof typeof places
}

/** The shapes of a text laid close together, like cups on a table. It adds nothing to the words. */
export function TableOfShapes({ ids, look }: TableOfShapesProps) {
  return (
    <svg className={`table-of-shapes table-${look}`} viewBox="0 0 640 600" aria-hidden={true}>
      {places[look].slice(0, ids.length).map(([x, y, size], index) => (
        <g key={`${x} ${y}`} transform={`translate(${x} ${y}) scale(${size / 100})`}>
          <ShapePieces id={ids[index] ?? ''} />
        </g>
      ))}
    </svg>
  )
}
