import attention from './en/attention.json' with { type: 'json' };
import complaints from './en/complaints.json' with { type: 'json' };
import connections from './en/connections.json' with { type: 'json' };
import discover from './en/discover.json' with { type: 'json' };
import feedback from './en/feedback.json' with { type: 'json' };
import follows from './en/follows.json' with { type: 'json' };
import mail from './en/mail.json' with { type: 'json' };
import notices from './en/notices.json' with { type: 'json' };
import open from './en/open.json' with { type: 'json' };
import people from './en/people.json' with { type: 'json' };
import posts from './en/posts.json' with { type: 'json' };
import refusals from './en/refusals.json' with { type: 'json' };
import score from './en/score.json' with { type: 'json' };
import settings from './en/settings.json' with { type: 'json' };
import site from './en/site.json' with { type: 'json' };
import today from './en/today.json' with { type: 'json' };
import ui from './en/ui.json' with { type: 'json' };

/** Everything the product says, in English: one file per area. The other languages say the same under the same names. */
export const en = {
  attention,
  complaints,
  connections,
  discover,
  feedback,
  follows,
  mail,
  notices,
  open,
  people,
  posts,
  refusals,
  score,
  settings,
  site,
  today,
  ui,
};
