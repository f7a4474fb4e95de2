import { modes } from '@cuppa/domain'
import { getRouteApi } from '@tanstack/react-router'

import { trpc } from '../app/cuppa.ts'
import { QuestionsForm } from '../event/questions-form.tsx'
import type { SettingsChange } from '../event/use-set-dates.ts'
import { Empty, Page, Part } from '../parts/page.tsx'
import { useAct } from '../parts/use-act.ts'
import { OneSeries, BackToSeries } from './one-series.tsx'
import { SeriesDrawForm } from './series-draw-form.tsx'
import { SeriesKeptForm } from './series-kept-form.tsx'
import { SeriesRemindersForm } from './series-reminders-form.tsx'
import type { SeriesNow } from './use-series.ts'

const route = getRouteApi('/events/series/$slug/settings')

/** What each date of a series asks, how it reminds, and which places it keeps or draws. */
export function SeriesSettingsPage() {
  const { slug } = route.useParams()
  return <OneSeries slug={slug}>{(now) => <Settings {...now} />}</OneSeries>
}

function Settings({ series, mayNot }: SeriesNow) {
  const { id: seriesId, slug, title } = series
  const { run } = useAct(trpc.series.update.mutationOptions(), 'The dates are saved')
  if (series.ended) {
    return (
      <Page title={`${title}: settings`}>
        <Empty>This series has ended, so nothing can be set for all its dates.</Empty>
        <BackToSeries slug={slug} />
      </Page>
    )
  }
  const save = async (change: SettingsChange) => {
    const on = { seriesId, revision: series.revision, scope: 'all', eventId: null } as const
    return (await run({ ...on, change })).left
  }
  const props = { series, mayNot, save }
  const offered = modes.filter((mode) => series.places.some((one) => one.mode === mode))
  return (
    <Page
      title={`${title}: settings`}
      intro="All dates to come get what you set here, and so do dates that are made later. A date with a setting of its own keeps it. On the page of a date you can set more for that one, or for it and later ones."
    >
      <BackToSeries slug={slug} />
      <Part title="What people are asked when they book">
        <QuestionsForm
          key={seriesId}
          questions={series.questions}
          mayNot={mayNot}
          save={async (questions) => {
            await save({ questions })
            return questions
          }}
        />
      </Part>
      <Part title="When people are reminded">
        <SeriesRemindersForm {...props} />
      </Part>
      <Part title="Places for people who have not been before">
        <SeriesKeptForm {...props} offered={offered} />
      </Part>
      <Part title="Places by draw">
        <SeriesDrawForm {...props} />
      </Part>
    </Page>
  )
}
