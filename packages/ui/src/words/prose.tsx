import { paragraphsOf } from '@cuppa/domain'

import { classes } from '../form/button.tsx'

export interface ProseProps {
  readonly text: string
  readonly className?: string
}

/** Plain text as paragraphs, each in its own direction of writing. */
export function Prose({ text, className }: ProseProps) {
  const paragraphs = paragraphsOf(text)
  if (paragraphs.length === 0) return null
  return (
    <div className={classes('prose', className)}>
      {paragraphs.map((paragraph, index) => (
        <p key={index} dir="auto">
          {paragraph}
        </p>
      ))}
    </div>
  )
}
