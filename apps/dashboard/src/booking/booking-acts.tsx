import { explain, refuseBookingStep, refuseLastCall, type BookingState } from '@cuppa/domain'
import { Button } from '@cuppa/ui'
import { useState } from 'react'

import { type client, trpc } from '../app/cuppa.ts'
import { momentNow } from '../event/words.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'
import type { Booking } from './booking-page.tsx'

import styles from '../event/event.module.css'

type Step = Parameters<typeof client.booking.change.mutate>[0]['step']

interface StepWords {
  readonly step: Step
  readonly to: BookingState
  readonly words: string
  readonly about: string
}

const cancel: StepWords = {
  step: 'cancel',
  to: 'cancelled',
  words: 'Cancel the booking',
  about: 'The place goes to whoever waits longest. It cannot be taken back: they would book again.',
}
const accept: StepWords = {
  step: 'accept',
  to: 'confirmed',
  words: 'Take the place for them',
  about: 'They have the place then.',
}
const decline: StepWords = {
  step: 'decline',
  to: 'declined',
  words: 'Give the place away',
  about: 'The place goes to the next person on the waiting list.',
}
const waitAgain: StepWords = {
  step: 'wait-again',
  to: 'waiting',
  words: 'Put them back on the waiting list',
  about: 'They go to the end of the list.',
}

/** What can be done in each state; the rules say whether now. */
const steps: Record<BookingState, readonly StepWords[]> = {
  confirmed: [cancel],
  waiting: [accept, cancel],
  offered: [accept, decline],
  declined: [waitAgain],
  lapsed: [waitAgain],
  cancelled: [],
}

const anyRoom = { capacity: null, taken: 0 }

/** What the person could do with their code, for those who ring instead. */
export function BookingActs({ booking }: { readonly booking: Booking }) {
  const [open, setOpen] = useState<StepWords | null>(null)
  const { state, offerUntil, event } = booking
  if (steps[state].length === 0) return <p>Nothing more: they can book again.</p>
  const moments = { now: momentNow(), startsAt: event.when.startsAt }
  return (
    <>
      <ul role="list" className={styles['acts']}>
        {steps[state].map((one) => {
          const refusal =
            refuseBookingStep({ state, offerUntil }, one.to, moments) ??
            // Nobody passes those who came before, unless it is too late to wait for them.
            (one === accept && state === 'waiting' ? refuseLastCall(anyRoom, moments) : undefined)
          return (
            <li key={one.step} className={styles['act']}>
              <ActButton
                look="quiet"
                why={refusal && explain(refusal)}
                onClick={() => setOpen(one)}
              >
                {one.words}
              </ActButton>
            </li>
          )
        })}
      </ul>
      {open ? <SureDialog booking={booking} step={open} onClose={() => setOpen(null)} /> : null}
    </>
  )
}

interface SureDialogProps {
  readonly booking: Booking
  readonly step: StepWords
  readonly onClose: () => void
}

function SureDialog({ booking: { id, name, email }, step, onClose }: SureDialogProps) {
  const act = useAct(trpc.booking.change.mutationOptions(), 'The booking is changed')
  const doIt = async () => {
    if (await act.attempt({ bookingId: id, step: step.step })) onClose()
  }
  return (
    <Dialog title={`${step.words}?`} onClose={onClose}>
      <div className={styles['sure']}>
        <p>{step.about}</p>
        <p>
          {email === null
            ? `Tell ${name} yourself: they gave no e-mail.`
            : `We tell ${name} by e-mail.`}
        </p>
        <Problem sentence={act.problem} />
        <div className={styles['acts']}>
          <ActButton busy={act.busy} onClick={() => void doIt()}>
            {step.words}
          </ActButton>
          <Button look="quiet" onClick={onClose}>
            Not now
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
