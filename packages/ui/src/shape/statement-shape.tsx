import { classes } from '../form/button.tsx'
import { shapeOf } from './shape-of.ts'

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
    >
      <ShapePieces id={id} />
    </svg>
  )
}

/** The pieces alone, for a drawing that holds several shapes. */
export function ShapePieces({ id }: { readonly id: string }) {
  return shapeOf(id).map(({ tone, path }) => (
    <path key={path} className={`tone-${tone}`} d={path} />
  ))
}
