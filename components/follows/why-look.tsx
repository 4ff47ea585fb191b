import { useTranslations } from 'next-intl';
import type { WhyLook as Why } from '#lib/follows/rules.ts';

/** What speaks most for a look at a follower, in a few words. */
export function WhyLook({ why }: { why: Why }) {
  const t = useTranslations('follows.why');
  if (why.kind === 'waits') return t('waits');
  if (why.kind === 'gave') return t('gave', { count: why.count });
  return t(why.kind, { topic: why.topic });
}
