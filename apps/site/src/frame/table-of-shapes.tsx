import { shapeMarkup } from '@cuppa/ui'

/** Places on the table, as x, y and size in a drawing of 640 by 600. */
const places = {
  wide: [
    [120, 90, 400],
    [310, 250, 370],
    [-60, 230, 350],
    [300, -40, 340],
    [110, 330, 320],
    [-50, 10, 290],
    [440, 130, 250],
    [430, 420, 210],
    [-40, 470, 170],
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
      <SeatedShapes ids={ids} look={look} />
    </svg>
  )
}

/** The same without its drawing, for a larger one. */
export function SeatedShapes({ ids, look }: TableOfShapesProps) {
  return places[look]
    .slice(0, ids.length)
    .map(([x, y, size], index) => (
      <g
        key={`${x} ${y}`}
        transform={`translate(${x} ${y}) scale(${size / 100})`}
        dangerouslySetInnerHTML={{ __html: shapeMarkup(ids[index] ?? '') }}
      />
    ))
}
