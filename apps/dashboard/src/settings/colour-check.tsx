import {
  contrast,
  explain,
  HexColour,
  refuseColours,
  themeOf,
  type CommunityView,
} from '@cuppa/domain'
import { Notice } from '@cuppa/ui'

type Colours = CommunityView['colours']

/** Why these two cannot be had; `undefined` when they can. */
export function judge({ voice, growth }: Colours): string | undefined {
  if (!HexColour.safeParse(voice).success || !HexColour.safeParse(growth).success) {
    return 'Choose both colours first.'
  }
  const refusal = refuseColours({ voice, growth })
  return refusal ? explain(refusal) : undefined
}

/** How the colours do on the papers they stand on, said in words and numbers. */
export function ColourCheck(props: {
  readonly colours: Colours
  readonly trouble: string | undefined
}) {
  const { colours, trouble } = props
  if (trouble) {
    return (
      <Notice title="These colours do not work">
        <p>{trouble}</p>
      </Notice>
    )
  }
  const { light, dark } = themeOf(colours)
  return (
    <Notice look="good" title="These colours work">
      <p role="status">
        {`Text stands out ${times(contrast(light.ink, light.paper))} to 1 on light paper and ${times(contrast(dark.ink, dark.paper))} to 1 on dark paper. 7 to 1 is what we ask for.`}
      </p>
    </Notice>
  )
}

const times = (ratio: number) => Math.floor(ratio * 10) / 10
