import { outlineOf, type Weight, widthOf } from './letters.ts'
import type { Lines } from './set-words.ts'

/** Words with the look in which they are written. */
export interface Block {
  readonly words: Lines
  readonly weight: Weight
  readonly leading: number
  readonly className: string
  /** Room between it and what stands above it. */
  readonly above: number
}

const heightOfOne = ({ words, leading, above }: Block) =>
  above + words.lines.length * words.size * leading

/** How much room blocks take, one below the other. */
export const heightOf = (blocks: readonly Block[]) =>
  blocks.reduce((sum, block) => sum + heightOfOne(block), 0)

export interface StackProps {
  readonly blocks: readonly Block[]
  readonly x: number
  /** The upper edge. */
  readonly y: number
}

/** Blocks of words, one below the other, as outlines. */
export function Stack({ blocks, x, y }: StackProps) {
  return blocks.map((block, index) => {
    const { words, weight, leading, className, above } = block
    const top = y + heightOf(blocks.slice(0, index)) + above
    const lines = words.lines.map((line, row) => {
      const baseline = top + words.size * (0.8 + row * leading)
      return outlineOf(line, { x, y: baseline, size: words.size, weight })
    })
    return <path key={index} className={className} d={lines.join('')} />
  })
}

export interface BubbleProps {
  readonly words: Lines
  readonly x: number
  readonly y: number
}

/** In parts of the size of the words in it. */
const bubble = { height: 2.15, side: 0.95, tail: 0.85 }

export const bubbleHeight = ({ size }: Lines) => size * (bubble.height + bubble.tail)

/** One line as something said: round where it is soft, with a tail to the one who says it. */
export function Bubble({ words, x, y }: BubbleProps) {
  const { lines, size } = words
  const width = widthOf(lines[0] ?? '', size, 800) + 2 * bubble.side * size
  const height = bubble.height * size
  const [round, tail] = [height * 0.42, bubble.tail * size]
  const outline = [
    `M${x + round} ${y}`,
    `h${width - 2 * round}a${round} ${round} 0 0 1 ${round} ${round}`,
    `v${height - 2 * round}a${round} ${round} 0 0 1 ${-round} ${round}`,
    `h${-(width - round - tail)}a${tail} ${tail} 0 0 1 ${-tail} ${tail}`,
    `V${y + round}a${round} ${round} 0 0 1 ${round} ${-round}Z`,
  ]
  const said = { words, weight: 800, leading: 1, className: 'on-bubble', above: 0 } as const
  return (
    <>
      <path className="bubble" d={outline.join('')} />
      <Stack blocks={[said]} x={x + bubble.side * size} y={y + height / 2 - size * 0.56} />
    </>
  )
}
