import type { CommunityView, DirectionView } from '@cuppa/domain'

import { SeatedShapes } from '../frame/table-of-shapes.tsx'
import { shapesOf } from '../home/shapes-of.ts'
import { type Room, setWords } from './set-words.ts'
import { shareImageSize } from './share-image-size.ts'
import { type Block, Bubble, bubbleHeight, heightOf, Stack } from './written.tsx'

const left = 76
const gap = 40

const nameRoom: Room = {
  width: 575,
  weight: 800,
  sizes: [
    [128, 2],
    [104, 3],
    [86, 4],
    [76, 4],
    [64, 5],
  ],
}
const labelRoom: Room = {
  width: 500,
  weight: 800,
  sizes: [
    [42, 1],
    [32, 1],
  ],
}

export interface CommunityImageProps {
  readonly direction: DirectionView | null
  readonly community: CommunityView
}

/**
 * The table with everyone's shapes, the name of the community, and its direction as something said.
 * Where neither can be written, the table takes the whole picture.
 */
export function CommunityImage({ direction, community }: CommunityImageProps) {
  const name = setWords(community.name, nameRoom)
  const label = setWords(community.directionLabel, labelRoom)
  const blocks: readonly Block[] = name
    ? [{ words: name, weight: 800, leading: 0.96, className: 'ink', above: 0 }]
    : []
  const below = name ? heightOf(blocks) + gap : 0
  const top = (shareImageSize.height - below - (label ? bubbleHeight(label) : -gap)) / 2
  return (
    <>
      <g
        transform={
          name || label ? 'translate(652 2) scale(1.06)' : 'translate(0 -248) scale(1.875)'
        }
      >
        <SeatedShapes ids={shapesOf(direction, community)} look="wide" />
      </g>
      <Stack blocks={blocks} x={left} y={top} />
      {label ? <Bubble words={label} x={left} y={top + below} /> : null}
    </>
  )
}
