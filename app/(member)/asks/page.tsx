import { redirect } from 'next/navigation';
import { requireActor } from '#app/session.ts';

/** Where asks stood before Discover took them in; links from elsewhere still lead to them. */
export default async function AsksPage() {
  await requireActor();
  redirect('/discover?view=asks');
}
