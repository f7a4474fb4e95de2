import { bookingStates, bookingStateWords } from '../booking/booking-state.ts'
import { modes, modeWords } from '../event/mode.ts'
import type { SentencesOf } from './reasons.ts'

/** Why someone cannot have, change or keep a booking. */
export const bookingSentences: SentencesOf<'booking'> = {
  'booking/has-begun': () =>
    'This has begun already, so it cannot be booked or changed any more. Get in touch if you would still like to come.',
  'booking/not-held': ({ state }) =>
    state === 'cancelled'
      ? 'This is cancelled, so there is nothing to book. Look at our other dates.'
      : 'This has no date at the moment. As soon as it has one, you can book it.',
  'booking/mode-not-offered': ({ mode }) =>
    `You cannot take part ${modePhrase(mode)} this time. Choose another way.`,
  'booking/not-found': () =>
    'We could not find that booking. Check the code for a slip, or get in touch.',
  'booking/already-booked': () =>
    'There is a booking with this name and address already. Use its code to look at it or to change it.',
  'booking/unreachable': () =>
    'Tell us one way to reach you: an e-mail address, a phone number or a postal address.',
  'booking/state-moved-on': ({ state }) =>
    `This booking has changed meanwhile: ${stateName(state)}. Look at it again, then choose.`,
  'booking/offer-over': () =>
    'The place was kept for you until a moment that has passed. You can go back on the waiting list.',
  'booking/in-turn': () =>
    'You are on the waiting list. When a place opens, it is offered to whoever has waited longest.',
  'booking/full': () => 'All places are taken. You are still on the waiting list.',
  'booking/needs-closed': () =>
    'This person does not come any more, so what they need stays closed.',
  'booking/drawn-later': () =>
    'The places are drawn later. You are on the list, and we tell you how it went.',
  'booking/draw-without-end': () =>
    'Say how many places there are first. Where there is room for everyone, nothing is drawn.',
  'booking/draw-too-late': () =>
    'Somebody has a place already, so the places cannot be drawn any more.',
  'booking/draw-and-kept': () =>
    'Places are either drawn or kept for people who have not been before. Choose one of the two.',
  'booking/draw-moment-wrong': () =>
    'Choose a moment that is still to come, at least two and a half hours before the start.',
  'booking/draw-over': () => 'The places have been drawn already, and that stays as it is.',
  'booking/draw-known-early': () =>
    'The numbers must come out after the list has closed. Choose later numbers, or close the list earlier.',
  'booking/draw-list-open': () =>
    'There is no closed list to draw from yet. It closes a minute after the moment that was announced.',
  'booking/draw-not-yet': () =>
    'The moment at which the numbers come out is still to come. Type them in after it.',
  'booking/draw-few-numbers': () => 'That is too few numbers for a draw. Type in all of them.',
  'booking/draw-settled': () =>
    'The list is closed and the numbers are out, so this draw has to be made. Type in the numbers.',
  'booking/kept-for-new': () =>
    'The places that are left are kept for people who have not been before. You are still on the waiting list.',
  'booking/answer-needed': ({ question }) => `“${question}” needs an answer.`,
  'booking/answer-not-a-choice': ({ question }) => `Choose one of the answers to “${question}”.`,
  'booking/answer-too-long': ({ question, most }) =>
    `Your answer to “${question}” is too long. Keep it to ${most} characters.`,
  'booking/questions-changed': () =>
    'The questions have changed since you opened this form. Read them, then send it again.',
  'booking/too-many-tries': () =>
    'That was tried many times in a short while. Wait a quarter of an hour, then try again.',
  'booking/too-many-forms': () =>
    'Many bookings came from here, or for this address, in a short while. Send this again later, or get in touch and we book for you.',
  'booking/too-many-steps': () =>
    'This booking has changed many times today. Change it again tomorrow, or get in touch and we do it for you.',
  'booking/hidden-field': () =>
    'Something on your device filled in a part of this form that is not shown. We have emptied it. Please send the form again.',
}

function modePhrase(mode: string): string {
  const known = modes.find((each) => each === mode)
  return known ? modeWords[known].toLowerCase() : mode
}

function stateName(state: string): string {
  const known = bookingStates.find((each) => each === state)
  return known ? bookingStateWords[known].toLowerCase() : state
}
