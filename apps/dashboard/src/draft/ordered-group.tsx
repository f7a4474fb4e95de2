import type { PlacedStatement } from '@cuppa/domain'
import {
  Button as DragHandle,
  GridList,
  GridListItem,
  I18nProvider,
  useDragAndDrop,
} from 'react-aria-components'

import { ActButton } from '../parts/act-button.tsx'

import styles from './draft.module.css'

export interface OrderedGroupProps {
  readonly name: string
  readonly items: readonly PlacedStatement[]
  readonly words: (item: PlacedStatement) => string
  readonly why: string | undefined
  readonly onMove: (item: PlacedStatement, position: number) => void
}

/** One list that can be put in order: buttons on each row, and a handle that also works by keyboard. */
export function OrderedGroup({ name, items, words, why, onMove }: OrderedGroupProps) {
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: why !== undefined,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const moved = items.find(({ id }) => keys.has(id))
      const others = items.filter(({ id }) => id !== moved?.id)
      const at = others.findIndex(({ id }) => id === target.key)
      if (moved && at >= 0) onMove(moved, target.dropPosition === 'before' ? at : at + 1)
    },
  })
  return (
    <I18nProvider locale="en-GB">
      <GridList
        aria-label={name}
        items={items}
        dragAndDropHooks={dragAndDropHooks}
        keyboardNavigationBehavior="tab"
        className={styles['list'] ?? ''}
      >
        {items.map((item, index) => (
          <GridListItem
            key={item.id}
            id={item.id}
            textValue={words(item)}
            className={styles['item'] ?? ''}
          >
            {why === undefined ? (
              <DragHandle slot="drag" className={styles['handle'] ?? ''}>
                <svg viewBox="0 0 16 16" aria-hidden="true">
                  <path d="M5 3h1v1H5zm5 0h1v1h-1zM5 7.5h1v1H5zm5 0h1v1h-1zM5 12h1v1H5zm5 0h1v1h-1z" />
                </svg>
              </DragHandle>
            ) : null}
            <span className={styles['itemName']} dir="auto">
              {words(item)}
            </span>
            <ActButton
              look="quiet"
              aria-label={`Move up: ${words(item)}`}
              off={why !== undefined || index === 0}
              onClick={() => onMove(item, index - 1)}
            >
              Up
            </ActButton>
            <ActButton
              look="quiet"
              aria-label={`Move down: ${words(item)}`}
              off={why !== undefined || index === items.length - 1}
              onClick={() => onMove(item, index + 1)}
            >
              Down
            </ActButton>
          </GridListItem>
        ))}
      </GridList>
    </I18nProvider>
  )
}
