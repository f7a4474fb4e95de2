import { kindTitle, statementName, type DraftStatement } from '@cuppa/domain'
import { Button, Prose, StatementShape } from '@cuppa/ui'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'

import { useWhyNot } from '../app/session.ts'
import { todoOf, useDraft } from './draft-context.tsx'
import { StatementEditor } from './statement-editor.tsx'

import styles from './draft.module.css'

const changeWords = { new: 'New', changed: 'Changed', moved: 'Moved', gone: 'Gone' } as const

export interface StatementRowProps {
  readonly statement: DraftStatement
  readonly startsOpen: boolean
  /** A link led to this very statement. */
  readonly isSought: boolean
}

/** One statement: what is public on one side, the draft on the other; it opens to be worked on. */
export function StatementRow({ statement, startsOpen, isSought }: StatementRowProps) {
  const [isOpen, setOpen] = useState(startsOpen)
  const row = useRef<HTMLLIElement>(null)
  const draft = useDraft()
  const mayNot = useWhyNot('write')
  const todo = todoOf(draft, statement.id)
  const name = statementName(statement)
  const panel = `work-${statement.id}`
  useEffect(() => {
    if (!isSought) return
    row.current?.scrollIntoView({ block: 'start' })
    row.current?.querySelector<HTMLElement>('h3')?.focus()
  }, [isSought])

  return (
    <li ref={row} className={styles['row']} data-depth={depthOf(draft.statements, statement)}>
      <header className={styles['rowHead']}>
        <StatementShape id={statement.id} className={styles['shape'] ?? ''} />
        <div>
          <p className="label">
            {kindTitle(statement)}
            {statement.change ? (
              <span className={styles['badge']}>{changeWords[statement.change]}</span>
            ) : null}
            {todo.length > 0 ? (
              <span className={styles['badge']} data-look="todo">
                {todo.length === 1 ? '1 thing to do' : `${todo.length} things to do`}
              </span>
            ) : null}
          </p>
          <h3 tabIndex={-1} dir="auto">
            {name}
          </h3>
        </div>
        <div className={styles['rowActs']}>
          <Button
            look="quiet"
            aria-expanded={isOpen}
            aria-controls={isOpen ? panel : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? 'Close' : mayNot ? 'See more' : 'Edit'}
            <span className="visually-hidden">{` “${name}”`}</span>
          </Button>
          <Link
            className={styles['story']}
            to="/strategy/$edition/statements/$slug"
            params={{ edition: draft.edition.slug, slug: statement.slug }}
          >
            History<span className="visually-hidden">{` of “${name}”`}</span>
          </Link>
        </div>
      </header>
      <div className={styles['sides']}>
        <PublicSide statement={statement} />
        {isOpen ? (
          <div id={panel}>
            <StatementEditor statement={statement} />
          </div>
        ) : (
          <div>
            <p className="label">Draft</p>
            <Prose text={statement.words} />
            {statement.words ? null : <p className={styles['nothing']}>No words yet.</p>}
          </div>
        )}
      </div>
    </li>
  )
}

function PublicSide({ statement: { before, title } }: { readonly statement: DraftStatement }) {
  return (
    <div className={styles['public']}>
      <p className="label">Public now</p>
      {before ? (
        <>
          {before.title !== title && before.title ? (
            <p dir="auto">
              <strong>{before.title}</strong>
            </p>
          ) : null}
          <Prose text={before.words} />
        </>
      ) : (
        <p className={styles['nothing']}>Not public yet.</p>
      )}
    </div>
  )
}

function depthOf(statements: readonly DraftStatement[], { parentId }: DraftStatement): number {
  const parent = statements.find(({ id }) => id === parentId)
  return parent ? Math.min(3, depthOf(statements, parent) + 1) : 0
}
