import type { SitePage } from '@cuppa/client'
import { address, modeWords } from '@cuppa/domain'
import { Button, ErrorSummary, Field, TextField } from '@cuppa/ui'

import { EventTime } from '../event/event-time.tsx'
import { DrawnWords, KeptWords } from '../event/kept-words.tsx'
import { Choices, Tick } from '../form/choices.tsx'
import { errorIn } from '../form/error-in.ts'
import { ReachFields } from '../form/reach-fields.tsx'
import { Trap } from '../form/trap.tsx'
import { Questions } from './questions.tsx'

type BookPageProps = Omit<Extract<SitePage, { name: 'book' }>, 'name'>

/** A plain form: who comes, how, and what they need. Nothing is asked that the answer does not use. */
export function BookPage({ event, questions, formKey, form }: BookPageProps) {
  const { title, when, slug } = event
  return (
    <div className="page book">
      <ErrorSummary errors={form.errors} />
      <p className="label">Book a place</p>
      <h1 dir="auto">{title}</h1>
      <p className="event-when">
        <EventTime when={when} part="all" />
      </p>
      <DrawnWords draws={event.draws} slug={slug} zone={when.zone} />
      <KeptWords kept={event.kept} zone={when.zone} />
      <form method="post" action={address.bookEvent(slug)} noValidate>
        <input type="hidden" name="formKey" value={formKey} />
        <Trap />
        <WhoAndHow event={event} form={form} />
        <ReachFields
          form={form}
          hint="One of these is enough. We use it for this event and nothing else."
        />
        <Questions questions={questions} form={form} />
        <Needs form={form} />
        <Button type="submit">Book a place</Button>
      </form>
      <p className="onward">
        <a href={address.event(slug)}>Back to the event</a>
      </p>
    </div>
  )
}

type Form = Pick<BookPageProps, 'form'>

function WhoAndHow({ event, form }: Pick<BookPageProps, 'event' | 'form'>) {
  const [only, ...others] = event.places
  return (
    <>
      <Field
        name="name"
        label="Your name"
        hint="As you would like to be called."
        error={errorIn(form, 'name')}
        autoComplete="name"
        spellCheck={false}
        defaultValue={form.values['name']}
      />
      {only && others.length === 0 ? (
        <input type="hidden" name="mode" value={only.mode} />
      ) : (
        <Choices
          name="mode"
          legend="How would you like to take part?"
          error={errorIn(form, 'mode')}
          chosen={form.values['mode']}
          choices={event.places.map(({ mode }) => ({ value: mode, words: modeWords[mode] }))}
        />
      )}
    </>
  )
}

function Needs({ form }: Form) {
  return (
    <fieldset>
      <legend>What do you need so that you can take part?</legend>
      <TextField
        name="needs"
        label="Tell us in your own words"
        hint="For example a signer, captions, breaks, a lift, large print. Only the hosts of this event read it."
        error={errorIn(form, 'needs')}
        rows={4}
        defaultValue={form.values['needs']}
      />
      <Tick
        name="keepNeeds"
        words="You may keep this for the next time I come"
        checked={form.values['keepNeeds'] === 'yes'}
      />
      <Choices
        name="companions"
        legend="Does someone come with you to help, such as a carer or an interpreter?"
        hint="They take nobody’s place."
        error={errorIn(form, 'companions')}
        chosen={form.values['companions'] ?? '0'}
        choices={[
          { value: '0', words: 'No' },
          { value: '1', words: '1 person' },
          { value: '2', words: '2 people' },
        ]}
      />
    </fieldset>
  )
}
