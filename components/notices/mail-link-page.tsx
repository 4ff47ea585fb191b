import Link from 'next/link';
import type { FormAction } from '#components/posts/form-values.ts';
import { Main } from '#components/site/main.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { TokenForm } from './token-form.tsx';

type Props = {
  /** From the address; null when it holds none that could be ours. */
  token: string | null;
  action: FormAction;
  words: Record<'title' | 'lead' | 'noLink' | 'button' | 'pending' | 'toSettings', string>;
};

/** Where a link in a mail leads. Looking changes nothing, since mail programs follow links by themselves; one press does. */
export function MailLinkPage({ token, action, words }: Props) {
  return (
    <Main width="reading">
      <PageHeader title={words.title} lead={token ? words.lead : words.noLink} />
      {token && <TokenForm action={action} token={token} label={words.button} pendingLabel={words.pending} />}
      <p className="pt-6">
        <Link href="/settings/notices" className="inline-block py-1 underline">
          {words.toSettings}
        </Link>
      </p>
    </Main>
  );
}
