import { classes } from '../form/button.tsx'
import { shapeMarkup } from './shape-of.ts'

export interface StatementShapeProps {
  /** The permanent id of the statement. */
  readonly id: string
  /** Give a name only where the shape stands alone; beside its words it says nothing new. */
  readonly name?: string
  readonly className?: string
}

/** A statement's own mark, the same wherever the statement is met. */
export function StatementShape({ id, name, className }: StatementShapeProps) {
  return (
    <svg
      className={classes('shape', className)}
      viewBox="0 0 100 100"
      {...(name ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true })}
      // A page has dozens of shapes: drawn once for each id, not piece by piece on each page.
      dangerouslySetInnerHTML={{ __html: shapeMarkup(id) }}
    />
  )
}
