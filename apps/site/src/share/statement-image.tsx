import type { CommunityView, StatementRef } from '@cuppa/domain'
import { kindNames, shapeMarkup } from '@cuppa/ui'

import { type Room, setWords } from './set-words.ts'
import { shareImageSize } from './share-image-size.ts'
import { type Block, heightOf, Stack } from './written.tsx'

const left = 76
const width = 600
/** Below the words, for who says them. */
const foot = 112

const labelRoom: Room = { width, weight: 800, sizes: [[32, 1]] }
const titleRoom: Room = {
  width,
  weight: 800,
  sizes: [
    [120, 1],
    [96, 2],
    [78, 3],
    [60, 3],
  ],
}
/** Words below a title are a beginning; words alone are the whole. */
const beginningRoom: Room = {
  width,
  weight: 500,
  sizes: [
    [38, 3],
    [34, 4],
  ],
}
const wholeRoom: Room = {
  width,
  weight: 800,
  sizes: [
    [72, 4],
    [58, 5],
    [48, 6],
    [42, 7],
  ],
}
const signRoom: Room = { width: width - 80, weight: 800, sizes: [[34, 1]] }

export interface StatementImageProps {
  readonly statement: StatementRef
  readonly community: CommunityView
}

/**
 * One statement as something said: its own shape, large, its words, and who says them. Where its
 * words cannot be written, its shape stands in the middle and speaks for itself.
 */
export function StatementImage({ statement, community }: StatementImageProps) {
  const blocks = blocksOf(statement)
  const sign = setWords(community.name, signRoom)
  const room = shareImageSize.height - (sign ? foot : 0)
  return (
    <>
      <g
        transform={
          blocks.length > 0 ? 'translate(672 -24) scale(6.8)' : 'translate(260 -24) scale(6.8)'
        }
        dangerouslySetInnerHTML={{ __html: shapeMarkup(statement.id) }}
      />
      <Stack blocks={blocks} x={left} y={(room - heightOf(blocks)) / 2 + (sign ? 20 : 0)} />
      {sign ? (
        <>
          <g
            transform={`translate(${left - 6} ${shareImageSize.height - foot}) scale(0.64)`}
            dangerouslySetInnerHTML={{ __html: shapeMarkup(`community ${community.name}`) }}
          />
          <Stack
            blocks={[{ words: sign, weight: 800, leading: 1, className: 'ink', above: 0 }]}
            x={left + 68}
            y={shareImageSize.height - foot + 15}
          />
        </>
      ) : null}
    </>
  )
}

function blocksOf({ kind, title, words }: StatementRef): readonly Block[] {
  const name = setWords(title, titleRoom)
  const said = setWords(words, name ? beginningRoom : wholeRoom)
  const label = name || said ? setWords(kindNames[kind].one, labelRoom) : null
  const whole = { weight: 800, leading: 1.04, className: 'ink', above: 14 } as const
  const beginning = { weight: 500, leading: 1.3, className: 'ink', above: 22 } as const
  return [
    ...(label
      ? [{ words: label, weight: 800, leading: 1.2, className: 'ink-soft', above: 0 } as const]
      : []),
    ...(name
      ? [{ words: name, weight: 800, leading: 0.98, className: 'ink', above: 10 } as const]
      : []),
    ...(said ? [{ words: said, ...(name ? beginning : whole) }] : []),
  ]
}
