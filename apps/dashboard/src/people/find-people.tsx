import {
  consentPurposes,
  contactKinds,
  contactWords,
  purposeWords,
  roleNames,
  roles,
  standings,
  standingWords,
} from '@cuppa/domain'
import { Button, Field, Select } from '@cuppa/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useId, useState } from 'react'

import { trpc } from '../app/cuppa.ts'
import { Tick } from '../parts/tick.tsx'
import type { PeopleSearch } from './people-search.ts'

import sources from '../source/source.module.css'
import styles from './people.module.css'

const route = getRouteApi('/people')
/** People who type stop for longer than this when they have written what they look for. */
const pause = 300

const choicesOf = <Value extends string>(
  any: string,
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
) => [{ value: '', words: any }, ...values.map((value) => ({ value, words: words[value] }))]

/** Looks while people type, and when they send it. */
export function FindPeople() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [find, setFind] = useState(search.find ?? '')
  const filters = useId()
  const [isOpen, setOpen] = useState(Object.keys(search).some((key) => key !== 'find'))
  const groups = useSuspenseQuery(trpc.people.groups.queryOptions()).data
  const go = (next: PeopleSearch) => void navigate({ search: withoutEmpty(next), replace: true })
  const words = find.trim()
  useEffect(() => {
    if (words === (search.find ?? '')) return undefined
    const timer = setTimeout(() => {
      void navigate({
        search: (now) => withoutEmpty({ ...now, find: words }),
        replace: true,
        resetScroll: false,
      })
    }, pause)
    return () => clearTimeout(timer)
  }, [words, search.find, navigate])
  const select = (name: keyof PeopleSearch, label: string, choices: Choices) => (
    <Select
      name={name}
      label={label}
      choices={choices}
      value={String(search[name] ?? '')}
      onChange={({ target }) => go({ ...search, [name]: target.value })}
    />
  )
  return (
    <form
      className={styles['find']}
      onSubmit={(event) => {
        event.preventDefault()
        go({ ...search, find: words })
      }}
    >
      <div className={sources['find']}>
        <Field
          name="find"
          label="Name, or a whole e-mail address or phone number"
          type="search"
          autoComplete="off"
          maxLength={100}
          value={find}
          onChange={({ target }) => setFind(target.value)}
        />
        <Button look="quiet" type="submit">
          Find
        </Button>
      </div>
      <div>
        <Button
          look="quiet"
          aria-expanded={isOpen}
          aria-controls={isOpen ? filters : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          Filters
        </Button>
      </div>
      {isOpen ? (
        <div id={filters} className={styles['filters']}>
          {select('standing', 'Where they stand', choicesOf('Any', shown, standingWords))}
          {select('group', 'Group', [
            { value: '', words: 'Any' },
            ...groups.map(({ id, name }) => ({ value: id, words: name })),
          ])}
          {select('role', 'Role on the team', choicesOf('Any', roles, roleNames))}
          {select('reach', 'Can be reached by', choicesOf('Any way', contactKinds, contactWords))}
          {select('agrees', 'Agrees to', choicesOf('Anything', consentPurposes, purposeWords))}
          {(['from', 'to'] as const).map((name) => (
            <Field
              key={name}
              name={name}
              type="date"
              label={name === 'from' ? 'Joined on or after' : 'Joined on or before'}
              value={search[name] ?? ''}
              onChange={({ target }) => go({ ...search, [name]: target.value })}
            />
          ))}
          <Tick
            name="hello"
            checked={search.hello ?? false}
            onChange={({ target }) => go({ ...search, hello: target.checked || undefined })}
          >
            Waits for a hello
          </Tick>
        </div>
      ) : null}
    </form>
  )
}

type Choices = readonly { readonly value: string; readonly words: string }[]

const shown = standings.filter((each) => each !== 'merged' && each !== 'erased')

const withoutEmpty = (search: PeopleSearch): PeopleSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value))
