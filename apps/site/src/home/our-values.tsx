import { address, type ReadStatement } from '@cuppa/domain'
import { nameOf, StatementShape } from '@cuppa/ui'

/** The values side by side, each with its shape. */
export function OurValues({ statements }: { readonly statements: readonly ReadStatement[] }) {
  const values = statements.filter(({ kind }) => kind === 'value')
  if (values.length === 0) return null
  return (
    <ul role="list" className="values">
      {values.map((value) => (
        <li key={value.id}>
          <StatementShape id={value.id} className="value-shape" />
          <h3 dir="auto">
            <a href={address.statement(value.slug)}>{nameOf(value)}</a>
          </h3>
          {value.title ? <p dir="auto">{value.words}</p> : null}
        </li>
      ))}
    </ul>
  )
}
