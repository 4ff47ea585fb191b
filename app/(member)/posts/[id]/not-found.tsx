import { Main } from '#components/site/main.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';

/** Absent, deleted and not for you look the same here, on purpose. */
export default function PostNotFound() {
  return (
    <Main width="reading">
      <PageHeader
        title="This piece is not here."
        lead="Its author may have taken it down, or shares it with a few people only. What you gave on it still counts."
      />
      <ButtonLink href="/today" variant="primary">
        Back to today
      </ButtonLink>
    </Main>
  );
}
