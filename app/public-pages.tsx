import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { PublicPersonView } from '#components/public/public-person.tsx';
import { PublicPostView } from '#components/public/public-post.tsx';
import { Main } from '#components/site/main.tsx';
import { listNamedToWorld } from '#lib/feedback/credit-queries.ts';
import { findPublicPerson } from '#lib/people/public-view.ts';
import { findPublicPost, listPublicPostsOf, type PublicPost } from '#lib/posts/public-view.ts';
import { renderMarkdown } from '#lib/text/markdown.ts';
import { requireActor } from './session.ts';

// Pages of members as they are for somebody who is not signed in. What is not public leads to the sign-in page, whether
// it is there or not.

// the title and the page ask for the same
const readPost = cache(findPublicPost);
const readPerson = cache(findPublicPerson);

/** A post for the world. */
export async function publicPostPage(id: string) {
  const post = await readPost(id);
  if (!post) return requireActor();
  const named = await listNamedToWorld(post.id);
  return (
    <Main width="reading">
      <PublicPostView post={post} text={renderMarkdown(post.body)} named={named} now={new Date()} />
    </Main>
  );
}

/** A person's page for the world. */
export async function publicPersonPage(handle: string, after?: string) {
  const person = await readPerson(handle);
  if (!person) return requireActor();
  const posts = await listPublicPostsOf(person.id, after);
  return (
    <Main width="reading">
      <PublicPersonView person={person} posts={posts} isFirstPage={!after} now={new Date()} />
    </Main>
  );
}

export async function publicPostMetadata(id: string): Promise<Metadata> {
  const post = await readPost(id);
  if (!post) return {};
  const title = await titleOf(post);
  const description = post.excerpt.slice(0, 200);
  const { author, createdAt, editedAt, topics } = post;
  return {
    title,
    description,
    authors: [{ name: author.name, url: `/people/${author.handle}` }],
    alternates: { canonical: `/posts/${id}` },
    openGraph: {
      type: 'article',
      title,
      description,
      url: `/posts/${id}`,
      siteName: 'Give & Take',
      publishedTime: createdAt.toISOString(),
      modifiedTime: (editedAt ?? createdAt).toISOString(),
      authors: [author.name],
      tags: topics,
      images: [{ url: `/api/card?post=${id}`, width: 1200, height: 630, alt: title }],
    },
    twitter: { card: 'summary_large_image', title, description, images: [`/api/card?post=${id}`] },
  };
}

export async function publicPersonMetadata(handle: string): Promise<Metadata> {
  const person = await readPerson(handle);
  if (!person) return {};
  const t = await getTranslations('open');
  const description = person.bio.slice(0, 200) || t('person.description', { name: person.name });
  const url = `/people/${person.handle}`;
  return {
    title: person.name,
    description,
    alternates: { canonical: url },
    openGraph: {
      type: 'profile',
      title: person.name,
      description,
      url,
      username: person.handle,
      siteName: 'Give & Take',
    },
  };
}

/** A note has no title: its kind and author stand for it. */
async function titleOf({ title, kind, author }: PublicPost): Promise<string> {
  const t = await getTranslations('open');
  return title || t(kind, { name: author.name });
}
