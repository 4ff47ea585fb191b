import type { Words } from './catalogue.ts';
import attention from './de/attention.json' with { type: 'json' };
import complaints from './de/complaints.json' with { type: 'json' };
import connections from './de/connections.json' with { type: 'json' };
import discover from './de/discover.json' with { type: 'json' };
import feedback from './de/feedback.json' with { type: 'json' };
import follows from './de/follows.json' with { type: 'json' };
import mail from './de/mail.json' with { type: 'json' };
import notices from './de/notices.json' with { type: 'json' };
import open from './de/open.json' with { type: 'json' };
import people from './de/people.json' with { type: 'json' };
import posts from './de/posts.json' with { type: 'json' };
import refusals from './de/refusals.json' with { type: 'json' };
import score from './de/score.json' with { type: 'json' };
import settings from './de/settings.json' with { type: 'json' };
import site from './de/site.json' with { type: 'json' };
import today from './de/today.json' with { type: 'json' };
import ui from './de/ui.json' with { type: 'json' };

/** Everything the product says, in German. A name that English has and this has not does not compile. */
export const de: Words = {
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
