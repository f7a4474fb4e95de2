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
      <h2>When you join us</h2>
      <p>
        We keep your name, how to reach you, and what you said you would like to get. If you gave an
        e-mail address and do not use the link that we send you, we forget all of it after 30 days.
        On <a href={address.me()}>your pages</a> you can see, change and take away what we know.
        There you can also leave, or have us forget you.
      </p>
      <p>
        You are in our <a href={address.people()}>list of people</a> only if you ask for it. It
        shows everyone the name that you chose and the groups that you are in, and no way to reach
        you. We ask search engines not to keep it. You can leave it at any time.
      </p>
      <h2>When you sign in</h2>
      <p>
        You sign in with a link or a code that we send you. We keep your e-mail address, where you
        are signed in, and what you did here.
      </p>
      <p>
        Three cookies are set then, and only then. One remembers that you are signed in; it goes
        when you sign out, after 90 days in which you did not come, and after 1 year at the latest.
        For the team it goes after 7 days. The second, <code>cuppa-next</code>, remembers for 1 hour
        which page you wanted to see. The third, <code>cuppa-ask</code>, remembers for 10 minutes
        that you asked for a code.
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
