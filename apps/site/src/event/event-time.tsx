import { sayDay, sayHours, sayWhen, type When } from '@cuppa/domain'

export interface EventTimeProps {
  readonly when: When
  readonly part: 'day' | 'hours' | 'all'
}

const say = {
  day: ({ startsWall }: When) => sayDay(startsWall.slice(0, 10)),
  hours: sayHours,
  all: sayWhen,
}

/** When something is, in words with the zone; machines read the moment. */
export function EventTime({ when, part }: EventTimeProps) {
  const exact = part === 'day' ? when.startsWall.slice(0, 10) : when.startsAt
  return (
    <time dateTime={exact} className={`event-${part}`}>
      {say[part](when)}
    </time>
  )
}
