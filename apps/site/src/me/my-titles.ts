import type { MyPage } from '@cuppa/client'

/** What each page is called: as its heading, and where it is linked. */
export const myTitles: Readonly<Record<MyPage['part'], string>> = {
  home: 'Your pages',
  details: 'Your name and how we reach you',
  address: 'Your new e-mail address',
  named: 'How you want to be named',
  contributions: 'What you said, and what became of it',
  bookings: 'Your bookings',
  seen: 'Who may see you',
  messages: 'What you get from us',
  needs: 'What you need to take part',
  devices: 'Where you are signed in',
  download: 'Take everything with you',
  leave: 'Take a break, or leave',
  erase: 'Be forgotten',
}
