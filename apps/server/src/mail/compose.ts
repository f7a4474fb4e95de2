import type { DueMail } from '@cuppa/api'
import type { SendMailOptions } from 'nodemailer'

export interface Sender {
  readonly name: string
  readonly address: string
}

/** One plain letter to one person. Addresses go in as addresses, so no text can become a header. */
export function compose(mail: DueMail, from: Sender): SendMailOptions {
  return {
    from: { name: from.name, address: from.address },
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    // Beside the words, as another form of them, and again as a file (RFC 6047).
    ...(mail.calendar && {
      icalEvent: {
        method: mail.calendar.method,
        filename: 'event.ics',
        content: mail.calendar.text,
      },
    }),
    messageId: `<${mail.id}@${from.address.split('@').at(-1) ?? 'localhost'}>`,
    // Holiday answers to a machine help nobody (RFC 3834).
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      // One click stops it, in the mail program itself (RFC 8058).
      ...(mail.stop !== null && {
        'List-Unsubscribe': `<${mail.stop}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
