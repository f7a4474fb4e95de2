import { address, type CommunityView } from '@cuppa/domain'

/** What is kept about whom, and for how long. */
export function PrivacyPage({ community }: { readonly community: CommunityView }) {
  return (
    <div className="page">
      <header className="page-head">
        <h1>Privacy</h1>
        <p className="lead">You can read everything here without telling us who you are.</p>
      </header>
      <h2>When you visit</h2>
      <p>
        We set no cookies for visitors. We do not count or follow you, and no other company can see
        from us that you were here: every letter shape and picture comes from this site itself.
      </p>
      <h2>When you take part</h2>
      <p>
        If you gave us words for our direction, we keep them, the day you gave them, and how you
        want to be named. You choose: your name, another name, a group’s name, or no name. Only what
        you chose is shown. You can change your mind at any time.
      </p>
      <h2>When you book a place</h2>
      <p>
        We keep your name, how we can reach you, and which event you booked. Only our team sees it.
        What you need so that you can take part is locked away, and a note is made of each person
        who opens it. It is deleted 30 days after the event, unless you say that we may keep it.
      </p>
      <h2>When you sign in</h2>
      <p>
        People who work on the site sign in with a link that we send them. We keep their e-mail
        address, their name and what they did here.
      </p>
      <p>
        Two cookies are set then, and only then. One remembers that they are signed in; it goes when
        they sign out, and after 7 days at the latest. The other, <code>cuppa-next</code>, remembers
        for 1 hour which page they wanted to see.
      </p>
      <h2>What you can ask of us</h2>
      <p>
        {`You can ask ${community.name} what we keep about you, and have it corrected or taken away. `}
        <a href={address.contact()}>Get in touch</a>
        {'. If you live in the UK and we do not put it right, you can turn to the '}
        <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</a>.
      </p>
    </div>
  )
}
