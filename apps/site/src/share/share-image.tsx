import type { SiteRenderer } from '@cuppa/client'
import { type CommunityView, fromOklch, type HexColour, themeOf, toOklch } from '@cuppa/domain'
import { renderToStaticMarkup } from 'react-dom/server'

import { CommunityImage } from './community-image.tsx'
import { shareImageSize } from './share-image-size.ts'
import { StatementImage } from './statement-image.tsx'

const { width, height } = shareImageSize

/** The picture that goes with an address when somebody passes it on: outlines and colours, no text. */
export const drawShareImage: SiteRenderer['drawShareImage'] = (picture, community) =>
  renderToStaticMarkup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      <style>{coloursOf(community)}</style>
      <rect className="paper" width={width} height={height} />
      {picture.name === 'community' ? (
        <CommunityImage direction={picture.direction} community={community} />
      ) : (
        <StatementImage statement={picture.statement} community={community} />
      )}
    </svg>,
  )

/** The same colours as the pages by daylight, and the shapes laid over one another like cut paper. */
function coloursOf({ colours }: CommunityView): string {
  const { light } = themeOf(colours)
  const fills: Readonly<Record<string, HexColour>> = {
    paper: light.paper,
    ink: light.ink,
    'ink-soft': light['ink-soft'],
    bubble: light['voice-bright'],
    'on-bubble': light['on-bright'],
    'tone-voice': light['voice-bright'],
    'tone-growth': light['growth-bright'],
    'tone-sun': sunOf(light.voice),
  }
  const rules = Object.entries(fills).map(([name, colour]) => `.${name}{fill:${colour}}`)
  return `${rules.join('')}.tone-voice,.tone-growth,.tone-sun{mix-blend-mode:multiply}`
}

/** As tokens.css makes it: the pale third tone of every shape. */
function sunOf(voice: HexColour): HexColour {
  const { chroma, hue } = toOklch(voice)
  return fromOklch({ lightness: 0.88, chroma: chroma * 0.62, hue })
}
